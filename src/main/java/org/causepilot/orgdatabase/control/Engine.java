package org.causepilot.orgdatabase.control;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.organization.entity.Slug;
import org.causepilot.orgdatabase.entity.PoolUsage;

/**
 * Pool and factory for one generation of one organization's connection. It is closed when it was retired and the last
 * lease came back: not under somebody who works with it, unless that takes longer than {@link EngineCare#PATIENCE}.
 */
final class Engine {

    private static final Logger LOGGER = Logger.getLogger(Engine.class.getName());
    private static final int CLOSED = Integer.MIN_VALUE / 2;

    private final Slug owner;
    private final long generation;
    private final String server;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final EngineCare care;

    /** Leases out; below zero once retired, so that one atomic step decides between a new lease and the end. */
    private final AtomicInteger leases = new AtomicInteger();

    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long lastUsed = System.nanoTime();

    Engine(
            Slug owner,
            long generation,
            String server,
            HikariDataSource pool,
            EntityManagerFactory factory,
            EngineCare care) {
        this.owner = owner;
        this.generation = generation;
        this.server = server;
        this.pool = pool;
        this.factory = factory;
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

    EntityManagerFactory factory() {
        return factory;
    }

    HikariDataSource pool() {
        return pool;
    }

    long generation() {
        return generation;
    }

    String server() {
        return server;
    }

    long idleNanos() {
        return leases.get() > 0 ? 0 : System.nanoTime() - lastUsed;
    }

    int connections() {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        return bean == null || pool.isClosed() ? 0 : bean.getTotalConnections();
    }

    boolean hasIdleConnections() {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        return bean != null && !pool.isClosed() && bean.getIdleConnections() > 0;
    }

    /** Gives connections back to the server that nobody uses at the moment. */
    void shed() {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        if (bean != null && !pool.isClosed()) {
            bean.softEvictConnections();
        }
    }

    PoolUsage usage() {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        if (bean == null || pool.isClosed()) {
            return PoolUsage.closed(pool.getMaximumPoolSize());
        }
        return new PoolUsage(
                bean.getActiveConnections(),
                bean.getIdleConnections(),
                bean.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }

    private void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            factory.close();
        } catch (RuntimeException stubborn) {
            LOGGER.log(Level.WARNING, owner + " - factory did not close cleanly", stubborn);
        } finally {
            pool.close();
            care.closed(this);
        }
        LOGGER.log(Level.INFO, "{0} - engine closed, generation {1}", new Object[] {owner, generation});
    }
}
