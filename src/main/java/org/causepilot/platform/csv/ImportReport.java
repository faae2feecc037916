package org.causepilot.platform.csv;

import java.util.List;
import java.util.function.UnaryOperator;
import org.causepilot.platform.problem.FieldError;

/**
 * What became of a file; of a dry run, what would have become of it.
 *
 * @param rows under the header, without those that are blank
 * @param rejectedCount of all
 * @param rejected the first of them
 * @param ignoredColumns whose names nobody knows
 */
public record ImportReport(
        long rows, long imported, long rejectedCount, List<Rejected> rejected, List<String> ignoredColumns) {

    /** The same, said better. */
    public ImportReport explained(UnaryOperator<Rejected> better) {
        return new ImportReport(
                rows, imported, rejectedCount, rejected.stream().map(better).toList(), ignoredColumns);
    }

    /** A line that was not taken, and why. */
    public record Rejected(long line, List<FieldError> errors) {}
}
