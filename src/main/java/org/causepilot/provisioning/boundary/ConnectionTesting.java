package org.causepilot.provisioning.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.provisioning.control.ConnectionTestRun;

/**
 * A connection test as a page shows it: begun once, looked at until it ends. A page that is left takes its test with it.
 */
public class ConnectionTesting implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient ConnectionTestRun run;
    private transient ConnectionTestReport report;

    /** A second click while a test goes on begins no second one. */
    synchronized void begin(Supplier<ConnectionTestRun> start) {
        if (!isUnderWay()) {
            report = null;
            run = null;
            run = start.get();
        }
    }

    /** Shows the test that saving ran. */
    synchronized void show(ConnectionTestReport ended) {
        cancel();
        report = ended;
    }

    /** Asked again and again while it goes on. */
    public synchronized void look() {
        ConnectionTestRun ended = run;
        if (ended != null && ended.isDone()) {
            run = null;
            ended.report().ifPresent(found -> report = found);
        }
    }

    public synchronized void cancel() {
        if (run != null) {
            run.cancel();
            run = null;
        }
        report = null;
    }

    public synchronized boolean isUnderWay() {
        return run != null && !run.isDone();
    }

    /** Whether somebody has to look again. */
    public synchronized boolean isWatched() {
        return run != null;
    }

    public synchronized List<CheckResult> getFound() {
        return run == null ? List.of() : run.found();
    }

    public synchronized List<String> getAwaited() {
        return run == null ? List.of() : run.awaited();
    }

    boolean hasFoundCopy() {
        return report != null
                && report.checks().stream()
                        .anyMatch(check -> check.message().key().equals("orgdatabase.restored-copy"));
    }

    public ConnectionTestReport getReport() {
        return report;
    }
}
