package org.causepilot.pool.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import org.postgresql.ds.PGPooledConnection;

/**
 * One connection of a pool, from its opening to its end. The handles that it lends are the driver's own (JDBC 4.3,
 * chapter 11), which also knows after which failures a connection is of no more use.
 */
final class PooledSession implements ConnectionEventListener {

    private static final Logger LOGGER = Logger.getLogger(PooledSession.class.getName());
    private static final int PATIENCE_SECONDS = 1;

    private final ConnectionPool pool;
    private final Connection wire;
    private final PGPooledConnection handles;
    private final long opened = System.nanoTime();
    private final AtomicReference<Fate> fate = new AtomicReference<>(Fate.COUNTED);
    private volatile long since = opened;
    private volatile Thread borrower;
    private volatile boolean broken;
    private volatile boolean warned;

    PooledSession(ConnectionPool pool, Connection wire) {
        this.pool = pool;
        this.wire = wire;
        this.handles = new PGPooledConnection(wire, true);
        handles.addConnectionEventListener(this);
    }

    ConnectionPool pool() {
        return pool;
    }

    /** A handle; closing it brings the session back. */
    Connection lend() throws SQLException {
        since = System.nanoTime();
        borrower = Thread.currentThread();
        warned = false;
        try {
            return handles.getConnection();
        } catch (SQLException unfit) {
            close();
            throw unfit;
        }
    }

    /** Asks the server, but not for long. */
    boolean answers() {
        try {
            return wire.isValid(PATIENCE_SECONDS);
        } catch (SQLException unfit) {
            return false;
        }
    }

    long idleSince() {
        return since;
    }

    boolean isIdleFor(long nanos) {
        return System.nanoTime() - since >= nanos;
    }

    boolean isOlderThan(long nanos) {
        return System.nanoTime() - opened >= nanos;
    }

    /** True once for each loan that takes longer. */
    boolean isOverdue(long nanos) {
        boolean overdue = borrower != null && !warned && isIdleFor(nanos);
        warned |= overdue;
        return overdue;
    }

    Thread borrower() {
        return borrower;
    }

    /** From now on it counts for whoever opens another in its place. False when somebody is closing it already. */
    boolean disown() {
        return fate.compareAndSet(Fate.COUNTED, Fate.DISOWNED);
    }

    void close() {
        end(false);
    }

    /** Under whoever works with it. */
    void abort() {
        end(true);
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {
        borrower = null;
        since = System.nanoTime();
        if (broken || pool.isClosed() || isGone()) {
            close();
        } else {
            pool.release(this);
        }
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        broken = true;
        pool.suspectAll();
    }

    private boolean isGone() {
        try {
            return wire.isClosed();
        } catch (SQLException unfit) {
            return true;
        }
    }

    private void end(boolean atOnce) {
        Fate before = fate.getAndSet(Fate.CLOSED);
        if (before == Fate.CLOSED) {
            return;
        }
        try {
            if (atOnce) {
                wire.abort(Runnable::run);
            } else {
                wire.close();
            }
        } catch (SQLException stubborn) {
            LOGGER.log(Level.FINE, "{0} - connection did not close cleanly: {1}", new Object[] {
                pool.owner(), stubborn.getSQLState()
            });
        } finally {
            pool.ended(this, before == Fate.DISOWNED);
        }
    }

    /** Who counts it, as long as it is open. */
    private enum Fate {
        COUNTED,
        DISOWNED,
        CLOSED
    }
}
