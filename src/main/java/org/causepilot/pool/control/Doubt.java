package org.causepilot.pool.control;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many threads may wait for servers of which nobody knows whether they answer. Without it, some hundred silent
 * servers would hold every thread that the other organizations' requests need.
 */
public final class Doubt {

    private final Semaphore places;
    private final Duration patience;

    public Doubt(int threads, Duration patience) {
        this.places = new Semaphore(threads);
        this.patience = patience;
    }

    /** Opens at once what has answered before, and everything else when there is a place. */
    PooledSession guard(ServerBreaker server, Asking asking) throws SQLException {
        server.enter();
        if (server.isProven()) {
            return asking.open();
        }
        if (!enter()) {
            server.abstained();
            throw server.resting();
        }
        try {
            server.requireAwake();
            return asking.open();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Opens a connection; may take as long as the driver's limits allow. */
    @FunctionalInterface
    interface Asking {
        PooledSession open() throws SQLException;
    }
}
