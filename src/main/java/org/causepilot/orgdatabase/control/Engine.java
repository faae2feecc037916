package org.causepilot.orgdatabase.control;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.organization.entity.Slug;
import org.causepilot.pool.control.ConnectionPool;
import org.causepilot.pool.control.PoolDataSource;
import org.causepilot.pool.entity.PoolUsage;

/**
 * The pool for one generation of one organization's connection, and the entity managers that work with it. It is closed when it was retired and the last
 * lease came back: not under somebody who works with it, unless that takes longer than {@link EngineCare#PATIENCE}.
 */
final class Engine {

    private static final Logger LOGGER = Logger.getLogger(Engine.class.getName());
    private static final int CLOSED = Integer.MIN_VALUE / 2;

    private final Slug owner;
    private final long generation;
    private final ConnectionPool pool;
    private final PoolDataSource dataSource;
    private final OrganizationUnit unit;
    private final EngineCare care;

    /** Leases out; below zero once retired, so that one atomic step decides between a new lease and the end. */
    private final AtomicInteger leases = new AtomicInteger();

    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long lastUsed = System.nanoTime();

    Engine(Slug owner, long generation, ConnectionPool pool, OrganizationUnit unit, EngineCare care) {
        this.owner = owner;
        this.generation = generation;
        this.pool = pool;
        this.dataSource = new PoolDataSource(pool);
        this.unit = unit;
        this.care = care;
        care.opened(this);
    }

    /** Empty when the engine was retired: look again, there is a newer one. */
    Optional<Lease> lease() {
        int before = leases.getAndUpdate(count -> count < 0 ? count : count + 1);
        return before < 0 ? Optional.empty() : Optional.of(new Lease(this));
    }

    void giveBack() {
        lastUsed = System.nanoTime();
        if (leases.decrementAndGet() == CLOSED) {
            close();
        }
    }

    /** No new leases; closes with the last one, or when patience ends. Retiring twice is retiring once. */
    void retire() {
        int before = leases.getAndUpdate(count -> count < 0 ? count : count + CLOSED);
        if (before == 0) {
            close();
        } else if (before > 0) {
            care.afterPatience(this::cut);
        }
    }

    /** Ends what is still at work, with its connections. */
    private void cut() {
        if (!closed.get()) {
            LOGGER.log(Level.WARNING, "{0} - work cut, leases still out: {1}, generation {2}", new Object[] {
                owner, atWork(), generation
            });
            close();
        }
    }

    private int atWork() {
        return leases.get() - CLOSED;
    }

    /** Retires only when nobody works with it. */
    boolean retireIfIdle() {
        boolean retired = leases.compareAndSet(0, CLOSED);
        if (retired) {
            close();
        }
        return retired;
    }

    boolean isRetired() {
        return leases.get() < 0;
    }

    /** A new one; the caller closes it. */
    EntityManager entityManager() {
        return unit.over(dataSource);
    }

    Connection connection() throws SQLException {
        return pool.borrow();
    }

    ConnectionPool pool() {
        return pool;
    }

    Slug owner() {
        return owner;
    }

    long generation() {
        return generation;
    }

    long idleNanos() {
        return leases.get() > 0 ? 0 : System.nanoTime() - lastUsed;
    }

    PoolUsage usage() {
        return pool.usage();
    }

    private void close() {
        if (closed.compareAndSet(false, true)) {
            pool.close();
            care.closed(this);
            LOGGER.log(Level.INFO, "{0} - engine closed, generation {1}", new Object[] {owner, generation});
        }
    }
}
