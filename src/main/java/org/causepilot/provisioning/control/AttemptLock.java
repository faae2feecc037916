package org.causepilot.provisioning.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Held by the server that works on an attempt, as an advisory lock in the system database: it goes with the server's
 * connection, so that another one can tell an attempt under way from one that was left behind.
 */
final class AttemptLock implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(AttemptLock.class.getName());

    private final Connection connection;
    private final long key;

    private AttemptLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /** Empty when somebody holds it. */
    static Optional<AttemptLock> tryAcquire(DataSource dataSource, UUID attempt) throws SQLException {
        long key = attempt.getMostSignificantBits() ^ attempt.getLeastSignificantBits();
        Connection connection = dataSource.getConnection();
        try {
            if (call(connection, "SELECT pg_try_advisory_lock(?)", key)) {
                return Optional.of(new AttemptLock(connection, key));
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        connection.close();
        return Optional.empty();
    }

    /** Unlocks by hand: the connection goes back to a pool, not away. */
    @Override
    public void close() {
        try (connection) {
            call(connection, "SELECT pg_advisory_unlock(?)", key);
        } catch (SQLException gone) {
            LOGGER.log(Level.FINE, "the lock went with its connection", gone);
        }
    }

    private static boolean call(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
