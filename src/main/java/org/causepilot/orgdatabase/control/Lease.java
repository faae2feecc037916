package org.causepilot.orgdatabase.control;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The right to use an organization's engine. While it is held, the engine stays open; give it back by closing it. */
public final class Lease implements AutoCloseable {

    private final Engine engine;
    private final AtomicBoolean held = new AtomicBoolean(true);

    Lease(Engine engine) {
        this.engine = engine;
    }

    /** A new one; the caller closes it before the lease. */
    public EntityManager entityManager() {
        return engine.entityManager();
    }

    /** Out of the pool; the caller closes it before the lease. */
    public Connection connection() throws SQLException {
        return engine.connection();
    }

    public long generation() {
        return engine.generation();
    }

    @Override
    public void close() {
        if (held.compareAndSet(true, false)) {
            engine.giveBack();
        }
    }
}
