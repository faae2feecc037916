package org.causepilot.platform.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * Reads the lines of a file one after the other, without more of it in memory than a line. RFC 4180 with what people's
 * programs make of it: a byte order mark, semicolons or tabs, any line ends, blank lines.
 *
 * @see CsvFile#open
 */
public final class CsvReader implements Iterator<CsvLine>, AutoCloseable {

    /** Cells of a line that are read at most. */
    static final int MOST_COLUMNS = 100;

    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final LimitedReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final CsvHeader header;
    private CsvLine next;

    private CsvReader(LimitedReader text, char separator, CsvFile file) throws IOException {
        this.text = text;
        parser = CSVParser.builder()
                .setReader(text)
                .setFormat(FORM.builder().setDelimiter(separator).get())
                .get();
        records = parser.iterator();
        try {
            header = CsvHeader.read(headerCells(), file.columns(), file.chosen());
        } catch (RuntimeException refused) {
            parser.close();
            throw refused;
        }
    }

    static CsvReader open(CsvFile file) {
        try {
            return new CsvReader(new LimitedReader(utf8(file)), separator(file), file);
        } catch (IOException failure) {
            throw explained(failure, 1);
        }
    }

    private static char separator(CsvFile file) throws IOException {
        try (Reader beginning = utf8(file)) {
            return Separator.of(beginning);
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            long number = parser.getCurrentLineNumber() + 1;
            List<String> cells = cells(number);
            if (cells == null) {
                return false;
            }
            if (!isBlank(cells)) {
                next = line(number, cells);
            }
        }
        return true;
    }

    /** @throws ValidationException when the rest of the file cannot be told apart into lines */
    @Override
    public CsvLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvLine line = next;
        next = null;
        return line;
    }

    /** Names of the columns that nobody knows. */
    public List<String> ignoredColumns() {
        return header.ignored();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first line that holds anything. */
    private List<String> headerCells() {
        List<String> cells = List.of();
        while (cells != null && isBlank(cells)) {
            cells = cells(parser.getCurrentLineNumber() + 1);
        }
        return cells == null ? List.of() : cells;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private CsvLine line(long number, List<String> cells) {
        return new CsvLine(
                number, header.byField(cells), header.isTooNarrowFor(cells) ? List.of(tooMany()) : List.of());
    }

    /** Null at the end. */
    private List<String> cells(long number) {
        text.beginLine(number);
        try {
            if (!records.hasNext()) {
                return null;
            }
            List<String> cells = records.next().toList();
            if (cells.size() > MOST_COLUMNS) {
                throw refused("too-many-columns", line(number), MOST_COLUMNS);
            }
            return cells;
        } catch (UncheckedIOException failure) {
            throw explained(failure.getCause(), number);
        }
    }

    private static FieldError tooMany() {
        return new FieldError("", "too-many-cells", Message.of("platform.csv.too-many-cells"));
    }

    private static Reader utf8(CsvFile file) throws IOException {
        Reader reader =
                new BufferedReader(new InputStreamReader(file.source().open(), StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private static RuntimeException explained(IOException failure, long number) {
        if (failure instanceof CharacterCodingException) {
            return refused("not-utf-8");
        }
        if (failure instanceof CSVException) {
            return refused("misplaced-quote", line(number));
        }
        return new UncheckedIOException(failure);
    }

    static ValidationException refused(String code, Object... arguments) {
        return new ValidationException("", code, Message.of("platform.csv." + code, arguments));
    }

    /** A number that nobody writes a thousands separator into. */
    private static String line(long number) {
        return Long.toString(number);
    }
}
