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
 * Held by one server of the installation for one organization or attempt, as an advisory lock in the system database: it
 * goes with the server's connection, so that another server can tell work under way from work that was left behind.
 */
final class InstallationLock implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(InstallationLock.class.getName());

    private final Connection connection;
    private final long key;

    private InstallationLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /** Empty when somebody holds it. */
    static Optional<InstallationLock> tryAcquire(DataSource dataSource, UUID about) throws SQLException {
        long key = about.getMostSignificantBits() ^ about.getLeastSignificantBits();
        Connection connection = dataSource.getConnection();
        try {
            if (call(connection, "SELECT pg_try_advisory_lock(?)", key)) {
                return Optional.of(new InstallationLock(connection, key));
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
