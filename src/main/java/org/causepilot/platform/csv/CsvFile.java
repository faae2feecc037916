package org.causepilot.platform.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * A file of lines under a header.
 *
 * @param source its bytes, from the beginning at each call
 * @param columns that are understood
 * @param chosen by field, the header that the caller says it has; others are found by their names
 */
public record CsvFile(Source source, List<Column> columns, Map<String, String> chosen) {

    /** Where a file can be read again. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * From its first line on; the caller closes it.
     *
     * @throws org.causepilot.platform.problem.ValidationException when the header lacks a column
     */
    public CsvReader open() {
        return CsvReader.open(this);
    }
}
