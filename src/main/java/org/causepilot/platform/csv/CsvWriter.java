package org.causepilot.platform.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table row by row, every cell {@linkplain SafeCell safe} to open in a spreadsheet. */
public final class CsvWriter implements AutoCloseable {

    private final CSVPrinter printer;

    /** The caller closes {@code out}; what stands in the writer goes there when it is closed. */
    public CsvWriter(OutputStream out, CsvStyle style, List<String> header) {
        try {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write(style.isMarked() ? "\ufeff" : "");
            printer = new CSVPrinter(
                    text,
                    CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(style.separator().character())
                            .get());
            printer.printRecord(header);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One cell for each column of the header; null for an empty one. */
    public void row(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(SafeCell::of));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            printer.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
