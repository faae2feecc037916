package org.causepilot.provisioning.control;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.causepilot.connection.control.TestProgress;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.ConnectionTestReport;

/** A connection test under way, as whoever started it sees it. Nobody else holds it: it goes with the page that does. */
public final class ConnectionTestRun {

    private final TestProgress progress = new TestProgress();
    private final Future<ConnectionTestReport> work;

    ConnectionTestRun(Function<TestProgress, Future<ConnectionTestReport>> start) {
        work = start.apply(progress);
    }

    public boolean isDone() {
        return work.isDone();
    }

    public boolean isCancelled() {
        return work.isCancelled();
    }

    /** What was found so far. */
    public List<CheckResult> found() {
        return progress.found();
    }

    /** The names of the checks still to come. */
    public List<String> awaited() {
        return progress.awaited();
    }

    /** Closes the connection that the test works on; does nothing to one that has ended. */
    public void cancel() {
        work.cancel(true);
    }

    /**
     * Empty while it goes on, and when it was cancelled.
     *
     * @throws org.causepilot.platform.problem.DomainException when the test was refused
     */
    public Optional<ConnectionTestReport> report() {
        if (!work.isDone() || work.isCancelled()) {
            return Optional.empty();
        }
        return Optional.of(ended(work));
    }

    /** What it gave, or what it threw. */
    static <T> T ended(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
