package org.causepilot.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.causepilot.dev.EmbeddedPostgres;

/** Counts, five times a second, the connections that PostgreSQL holds to databases of organizations. */
final class ConnectionWatch implements AutoCloseable {

    private static final long PAUSE_MILLISECONDS = 200;
    private static final String COUNT =
            "SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 'causepilot\\_org\\_%'";

    private final Connection connection;
    private final Thread thread;
    private volatile boolean ended;
    private int most;
    private int samples;

    ConnectionWatch(EmbeddedPostgres postgres) throws SQLException {
        this.connection = postgres.connect("postgres");
        this.thread = new Thread(this::watch, "connection-watch");
        thread.start();
    }

    int most() {
        return most;
    }

    int samples() {
        return samples;
    }

    @Override
    public void close() throws SQLException {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }

    private void watch() {
        try (Statement statement = connection.createStatement()) {
            while (!ended) {
                most = Math.max(most, count(statement));
                samples++;
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL does not tell its connections", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getInt(1);
        }
    }
}
