package org.causepilot.donor.control;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.causepilot.platform.csv.CsvFile;
import org.causepilot.platform.csv.CsvLine;
import org.causepilot.platform.csv.CsvReader;
import org.causepilot.platform.csv.ImportReport;
import org.causepilot.platform.csv.ImportReport.Rejected;
import org.causepilot.platform.csv.Rejections;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/**
 * Lines that were refused for their e-mail address, as many as are told of. Where an address stood first is looked up
 * afterwards, in the file: to remember all of them would cost as much memory as the file has lines.
 */
final class TakenAddresses {

    private static final String EMAIL = "email";

    private final NavigableMap<Long, String> byLine = new TreeMap<>();

    void note(long line, String email) {
        byLine.put(line, folded(email));
        if (byLine.size() > Rejections.MOST_TOLD) {
            byLine.pollLastEntry();
        }
    }

    /** Names the earlier line, where there is one. */
    ImportReport explain(ImportReport report, CsvFile file) {
        if (byLine.isEmpty()) {
            return report;
        }
        Map<String, Long> first = firstLines(file);
        return report.explained(rejected -> explained(rejected, first));
    }

    private Rejected explained(Rejected rejected, Map<String, Long> first) {
        String email = byLine.get(rejected.line());
        if (email == null || first.getOrDefault(email, rejected.line()) >= rejected.line()) {
            return rejected;
        }
        Message message = Message.of("donor.email-in-file", Long.toString(first.get(email)));
        return new Rejected(rejected.line(), List.of(new FieldError(EMAIL, "email-in-file", message)));
    }

    private Map<String, Long> firstLines(CsvFile file) {
        Map<String, Long> first = new HashMap<>();
        byLine.values().forEach(email -> first.put(email, Long.MAX_VALUE));
        try (CsvReader lines = file.open()) {
            while (lines.hasNext()) {
                CsvLine line = lines.next();
                if (line.value(EMAIL) != null) {
                    first.computeIfPresent(folded(line.value(EMAIL)), (email, known) -> Math.min(known, line.number()));
                }
            }
        }
        return first;
    }

    private static String folded(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
