package org.causepilot.orgdatabase.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Held in a database by the one who makes it an organization's own, from the look at its claim to the end of the
 * migration. It belongs to a transaction and not to a session: behind a pooler, a session is anybody's the next moment.
 */
final class AdoptionLock implements AutoCloseable {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** {@code causepil} in ASCII. */
    private static final long KEY = 0x6361757365_70696CL;

    private static final String PATIENCE = "SET LOCAL lock_timeout = '30s'; SET LOCAL statement_timeout = 0";
    private static final String STAY = "SET LOCAL idle_in_transaction_session_timeout = 0";

    private final Connection connection;

    private AdoptionLock(Connection connection) {
        this.connection = connection;
    }

    /** @throws OrganizationDatabaseUnavailableException when somebody else holds it for too long */
    static AdoptionLock acquire(DataSource target) throws SQLException {
        AdoptionLock lock = new AdoptionLock(target.getConnection());
        try {
            lock.take();
            return lock;
        } catch (SQLException failure) {
            lock.close();
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                throw new OrganizationDatabaseUnavailableException("being-adopted");
            }
            throw failure;
        }
    }

    private void take() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(PATIENCE + "; " + STAY + "; SELECT pg_catalog.pg_advisory_xact_lock(" + KEY + ")");
        }
    }

    /** The lock goes with the transaction, and that with the connection. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
