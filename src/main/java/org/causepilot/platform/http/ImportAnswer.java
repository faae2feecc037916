package org.causepilot.platform.http;

import java.util.List;
import java.util.Locale;
import org.causepilot.platform.csv.ImportReport;

/** What became of a file, in the reader's language. */
public record ImportAnswer(
        long rows, long imported, long rejectedCount, List<Line> rejected, List<String> ignoredColumns) {

    /** A line that was not taken. */
    public record Line(long line, List<ProblemAnswer.Field> errors) {}

    public static ImportAnswer of(ImportReport report, Locale locale) {
        return new ImportAnswer(
                report.rows(),
                report.imported(),
                report.rejectedCount(),
                report.rejected().stream().map(line -> line(line, locale)).toList(),
                report.ignoredColumns());
    }

    private static Line line(ImportReport.Rejected rejected, Locale locale) {
        return new Line(
                rejected.line(),
                rejected.errors().stream()
                        .map(error -> new ProblemAnswer.Field(
                                error.field(), error.code(), error.message().in(locale)))
                        .toList());
    }
}
