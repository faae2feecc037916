package org.causepilot.platform.csv;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.causepilot.platform.problem.FieldError;

/**
 * Takes in the lines of a file, some at a time: never more of them in memory than one batch.
 *
 * @param <T> what a line is read into
 */
public final class CsvImport<T> {

    /** Lines that one statement writes. */
    public static final int BATCH = 1_000;

    /** Lines of a file that are taken at most: what takes longer than a person waits. */
    static final int MOST_ROWS = 500_000;

    private final CsvFile file;
    private final ImportWish wish;
    private final LineReading<T> reading;
    private final Rejections rejections = new Rejections();
    private final List<Row<T>> batch = new ArrayList<>(BATCH);
    private long rows;

    /** Makes something of a line, or adds to {@code errors} why it cannot. */
    @FunctionalInterface
    public interface LineReading<T> {
        T read(CsvLine line, List<FieldError> errors);
    }

    /** Writes rows; those that cannot be written it rejects. */
    @FunctionalInterface
    public interface BatchWriting<T> {
        void write(List<Row<T>> rows, Rejections rejections) throws SQLException;
    }

    /** What a line was read into. */
    public record Row<T>(long line, T value) {}

    public CsvImport(CsvFile file, ImportWish wish, LineReading<T> reading) {
        this.file = file;
        this.wish = wish;
        this.reading = reading;
    }

    public ImportReport run(BatchWriting<T> writing) throws SQLException {
        try (CsvReader lines = file.open()) {
            while (lines.hasNext()) {
                read(lines.next());
                if (batch.size() == BATCH) {
                    write(writing);
                }
            }
            write(writing);
            return report(lines.ignoredColumns());
        }
    }

    private void read(CsvLine line) {
        if (++rows > MOST_ROWS) {
            throw CsvReader.refused("too-many-lines", Integer.toString(MOST_ROWS));
        }
        List<FieldError> errors = new ArrayList<>(line.errors());
        T value = reading.read(line, errors);
        if (errors.isEmpty()) {
            batch.add(new Row<>(line.number(), value));
        } else {
            rejections.add(line.number(), errors);
        }
    }

    private void write(BatchWriting<T> writing) throws SQLException {
        if (!batch.isEmpty()) {
            writing.write(batch, rejections);
            batch.clear();
        }
    }

    private ImportReport report(List<String> ignoredColumns) {
        long imported = wish.taken(rows - rejections.count(), rejections.count());
        return new ImportReport(rows, imported, rejections.count(), rejections.first(), ignoredColumns);
    }
}
