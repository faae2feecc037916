package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How many connections all organizations together may hold on one server. When it is used up, idle connections of
 * whoever has not worked for longest are given back first; only then is somebody refused.
 */
@ApplicationScoped
class ConnectionBudget {

    private static final int UNTIL_KNOWN = 20;
    private static final double SHARE = 0.8;
    private static final long PATIENCE_NANOS = 1_500_000_000L;
    private static final long PAUSE_NANOS = 5_000_000L;
    private static final String CAPACITY = """
            SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
                 - coalesce(current_setting('reserved_connections', true)::int, 0)
            """;

    /** Why: asked once for each server. Never emptied: a server's limit changes only with its restart, and ours is a share. */
    private final Map<String, Integer> limits = new ConcurrentHashMap<>();

    /** Connections that are being made: they count before any pool knows of them. */
    private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();

    @Inject
    private PoolSettings settings;

    @Inject
    private EngineCare engines;

    /**
     * Makes a connection, once there is room for it.
     *
     * @throws SQLTransientConnectionException when there is none
     */
    Connection connect(String server, Opening opening) throws SQLException {
        AtomicInteger opened = underWay.computeIfAbsent(server, unseen -> new AtomicInteger());
        waitForRoom(server, opened);
        try {
            Connection connection = opening.open();
            learnLimit(server, connection);
            return connection;
        } finally {
            opened.decrementAndGet();
        }
    }

    private void waitForRoom(String server, AtomicInteger opened) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!enter(server, opened)) {
            if (System.nanoTime() > deadline) {
                throw new SQLTransientConnectionException("the server's connection budget is used up", "53300");
            }
            shedLongestIdle(server);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean enter(String server, AtomicInteger opened) {
        synchronized (opened) {
            int held = engines.open()
                    .filter(engine -> engine.server().equals(server))
                    .mapToInt(Engine::connections)
                    .sum();
            boolean room = held + opened.get() < limit(server);
            if (room) {
                opened.incrementAndGet();
            }
            return room;
        }
    }

    private void shedLongestIdle(String server) {
        engines.open()
                .filter(engine -> engine.server().equals(server) && engine.hasIdleConnections())
                .max(Comparator.comparingLong(Engine::idleNanos))
                .ifPresent(Engine::shed);
    }

    private int limit(String server) {
        return settings.budget().orElseGet(() -> limits.getOrDefault(server, UNTIL_KNOWN));
    }

    private void learnLimit(String server, Connection connection) throws SQLException {
        if (settings.budget().isEmpty() && !limits.containsKey(server)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(CAPACITY)) {
                row.next();
                limits.put(server, Math.max(1, (int) (row.getInt(1) * SHARE)));
            }
        }
    }

    /** Makes one physical connection. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }
}
