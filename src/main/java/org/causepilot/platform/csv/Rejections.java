package org.causepilot.platform.csv;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.causepilot.platform.csv.ImportReport.Rejected;
import org.causepilot.platform.problem.FieldError;

/** The lines of a file that are not taken: all are counted, the first are remembered. */
public final class Rejections {

    /** A person corrects a file and tries again; nobody reads more at once. */
    public static final int MOST_TOLD = 1_000;

    private final NavigableMap<Long, List<FieldError>> first = new TreeMap<>();
    private long count;

    /** A line is rejected once, with all that is wrong with it. */
    public void add(long line, List<FieldError> errors) {
        count++;
        first.put(line, errors);
        if (first.size() > MOST_TOLD) {
            first.pollLastEntry();
        }
    }

    public long count() {
        return count;
    }

    List<Rejected> first() {
        return first.entrySet().stream()
                .map(entry -> new Rejected(entry.getKey(), entry.getValue()))
                .toList();
    }
}
