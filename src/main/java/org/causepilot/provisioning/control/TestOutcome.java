package org.causepilot.provisioning.control;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.connection.entity.Outcome;

/** What the audit trail keeps of a connection test: codes, among them that a role may do too much. */
final class TestOutcome {

    private TestOutcome() {}

    static Map<String, String> of(ConnectionTestReport report) {
        Map<String, String> outcome = new TreeMap<>();
        outcome.put("success", Boolean.toString(report.success()));
        outcome.put("failed", codes(report, Outcome.FAILED));
        outcome.put("warnings", codes(report, Outcome.WARNING));
        return outcome;
    }

    private static String codes(ConnectionTestReport report, Outcome outcome) {
        return report.checks().stream()
                .filter(check -> check.outcome() == outcome)
                .map(CheckResult::code)
                .collect(Collectors.joining(" "));
    }
}
