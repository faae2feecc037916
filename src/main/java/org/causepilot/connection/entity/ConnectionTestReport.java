package org.causepilot.connection.entity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.causepilot.platform.problem.Message;

/**
 * The checklist of one test.
 *
 * @param message in one sentence: all is well, or the first thing that is not
 * @param databaseName as the server says it, and only when it is the one that was named
 * @param serverVersion numbers only, {@code 16.4}
 * @param latency of one round trip
 */
public record ConnectionTestReport(
        boolean success,
        Message message,
        Optional<String> databaseName,
        Optional<String> serverVersion,
        Optional<Duration> latency,
        Optional<TlsSession> tls,
        List<CheckResult> checks) {

    /** The first check that failed: the reason why. */
    public Optional<CheckResult> firstFailure() {
        return checks.stream().filter(CheckResult::hasFailed).findFirst();
    }

    public Optional<CheckResult> check(String name) {
        return checks.stream().filter(check -> check.name().equals(name)).findFirst();
    }
}
