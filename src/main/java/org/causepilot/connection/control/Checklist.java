package org.causepilot.connection.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.connection.entity.Finding;
import org.causepilot.connection.entity.Outcome;
import org.causepilot.connection.entity.TlsSession;
import org.causepilot.platform.problem.Message;

/**
 * Collects findings from the thread that examines, and can be read at any moment by the one that waits: when time is
 * up, what is known counts and the rest is skipped.
 */
final class Checklist {

    private final List<String> names = new ArrayList<>();
    private final Map<String, CheckResult> results = new LinkedHashMap<>();
    private String databaseName;
    private String serverVersion;
    private Duration latency;
    private TlsSession tls;

    static Checklist onlyWith(String name, Finding finding) {
        Checklist checklist = new Checklist();
        checklist.expect(List.of(name));
        checklist.found(name, finding, Duration.ZERO);
        return checklist;
    }

    /** What will be looked at, in this order; whatever is not reached counts as skipped. */
    synchronized void expect(List<String> more) {
        names.addAll(more);
    }

    synchronized void found(String name, Finding finding, Duration duration) {
        results.put(name, new CheckResult(name, finding, duration));
    }

    /** The first open check is where it went wrong. */
    synchronized void failed(Failure failure) {
        names.stream().filter(name -> !results.containsKey(name)).findFirst().ifPresent(name -> failed(name, failure));
    }

    synchronized void failed(String name, Failure failure) {
        found(name, new Finding(Outcome.FAILED, failure.code(), failure.message()), Duration.ZERO);
    }

    /** Whether the name exists or the port is open would be an answer to somebody who maps a network. */
    synchronized void unreachable(List<String> contact) {
        results.clear();
        contact.forEach(name -> failed(name, Failure.UNREACHABLE));
    }

    synchronized boolean hasFailed(Failure failure) {
        return results.values().stream()
                .anyMatch(result -> result.hasFailed() && result.code().equals(failure.code()));
    }

    synchronized void isDatabase(String name) {
        databaseName = name;
    }

    synchronized void isVersion(String version) {
        serverVersion = version;
    }

    synchronized void hasLatency(Duration roundTrip) {
        latency = roundTrip;
    }

    synchronized void hasTls(TlsSession session) {
        tls = session;
    }

    /**
     * What may be told while the test goes on: nothing, until a PostgreSQL server has answered. Before that, each line
     * would say whether a name exists or a port is open, and the end would take it back.
     */
    synchronized List<CheckResult> soFar() {
        boolean contact = results.containsKey(ContactChecks.TCP) && !hasFailed(Failure.UNREACHABLE);
        return contact ? List.copyOf(results.values()) : List.of();
    }

    synchronized List<String> names() {
        return List.copyOf(names);
    }

    synchronized ConnectionTestReport report() {
        List<CheckResult> checks = new ArrayList<>();
        for (String name : names) {
            checks.add(Optional.ofNullable(results.get(name))
                    .orElseGet(() -> new CheckResult(name, Finding.skipped("skipped"), Duration.ZERO)));
        }
        Optional<CheckResult> failure =
                checks.stream().filter(CheckResult::hasFailed).findFirst();
        return new ConnectionTestReport(
                failure.isEmpty(),
                failure.map(CheckResult::message).orElse(Message.of("connection.test.passed")),
                Optional.ofNullable(databaseName),
                Optional.ofNullable(serverVersion),
                Optional.ofNullable(latency),
                Optional.ofNullable(tls),
                checks);
    }
}
