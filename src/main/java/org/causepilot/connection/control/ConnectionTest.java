package org.causepilot.connection.control;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.connection.entity.Finding;

/**
 * Tries a connection string and tells, item by item, what works and what to do about the rest.
 *
 * <p>The server at the other end may be anybody's. It gets ten seconds by the wall clock, one mebibyte and one of four
 * places; a caller who finds them taken is told so after a moment, instead of waiting for strangers.
 *
 * <p>A server out of reach is reported after the same time and in the same words, whatever the reason: otherwise the
 * test would answer whether a name exists or a port is open to anybody with the right to run it.
 */
public final class ConnectionTest implements AutoCloseable {

    private static final int PLACES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofMillis(500);

    private final ConnectionPolicy policy;
    private final Clock clock;
    private final Limits limits;
    private final Semaphore places = new Semaphore(PLACES, true);
    private final ThreadPoolExecutor examiners = new ThreadPoolExecutor(
            PLACES, PLACES, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(PLACES), ConnectionTest::daemon);

    public ConnectionTest(ConnectionPolicy policy, Clock clock) {
        this(policy, clock, Limits.OF_A_TEST);
    }

    ConnectionTest(ConnectionPolicy policy, Clock clock, Limits limits) {
        this.policy = policy;
        this.clock = clock;
        this.limits = limits;
        examiners.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "connection-test");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * @throws org.causepilot.connection.entity.HostNotAllowedException before any packet
     * @throws org.causepilot.connection.entity.ConnectionStringException when it asks for less TLS than demanded
     */
    public ConnectionTestReport run(ConnectionString string, Expectation expectation) {
        return run(string, expectation, new TestProgress());
    }

    /** As {@link #run(ConnectionString, Expectation)}, for one who watches meanwhile. */
    public ConnectionTestReport run(ConnectionString string, Expectation expectation, TestProgress progress) {
        policy.judge(string);
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Checklist.onlyWith(ContactChecks.NAME, Finding.failed("busy"))
                        .report();
            }
            return examine(string, expectation, progress);
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            return Checklist.onlyWith(ContactChecks.NAME, Finding.failed("busy"))
                    .report();
        }
    }

    private ConnectionTestReport examine(ConnectionString string, Expectation expectation, TestProgress progress)
            throws InterruptedException {
        Examination examination = Examination.of(Dial.begin(string, policy, limitsFor(string)), expectation, clock);
        progress.follow(examination.checklist());
        try (examination) {
            return watch(examination, start(examination));
        }
    }

    private Limits limitsFor(ConnectionString string) {
        return string.connectTimeout()
                .filter(wanted -> wanted.compareTo(limits.contact()) < 0)
                .map(limits::withContact)
                .orElse(limits);
    }

    /** The place is free again when the work has ended, not when the caller has lost patience with it. */
    private Future<?> start(Examination examination) {
        try {
            return examiners.submit(() -> {
                try {
                    examination.run();
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException closed) {
            places.release();
            throw closed;
        }
    }

    private static ConnectionTestReport watch(Examination examination, Future<?> work) throws InterruptedException {
        Limits agreed = examination.limits();
        Duration rest = agreed.total().minus(agreed.contact()).plus(GRACE);
        boolean done = hasEnded(work, agreed.contact()) || examination.hasContact() && hasEnded(work, rest);
        if (!done) {
            examination.giveUp();
        }
        if (examination.isUnreachable()) {
            hasEnded(new CompletableFuture<>(), examination.untilContactLimit());
        }
        return examination.checklist().report();
    }

    private static boolean hasEnded(Future<?> work, Duration within) throws InterruptedException {
        try {
            work.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("An examination lets nothing out", impossible);
        }
    }

    /** Ends the threads; tests under way are cut off. */
    @Override
    public void close() {
        examiners.shutdownNow();
    }
}
