package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Predicate;
import org.causepilot.platform.persistence.SqlWork;

/**
 * As {@link OrganizationWork}, for work on more rows or tables than an entity manager should hold: by JDBC, in one
 * transaction. It takes seconds where a request takes milliseconds, and is not warned of.
 */
@ApplicationScoped
public class BulkWork {

    private static final String OF_ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    /** {@code bulkwork} in ASCII. */
    private static final String TURN = "SELECT pg_catalog.pg_try_advisory_xact_lock(" + 0x62756c6b_776f726bL + ")";

    @Inject
    private OrganizationWork work;

    /** Writes in one transaction, rolled back by any exception. */
    public <T> T write(SqlWork<T> writing) {
        return inTransaction(result -> true, writing);
    }

    /** Reads what was there at one moment. Cursors work: a statement's fetch size is minded. */
    public <T> T read(SqlWork<T> reading) {
        return inTransaction(result -> true, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(OF_ONE_MOMENT);
            }
            return reading.on(connection);
        });
    }

    /**
     * As {@link #write}, rolled back also by a result that is not to be kept. One at a time in an
     * organization, on all nodes: two that write the same keys in another order would wait for each other.
     *
     * @throws BulkWorkUnderWayException when somebody else is at it
     */
    public <T> T writeAlone(Predicate<T> kept, SqlWork<T> writing) {
        return inTransaction(kept, connection -> {
            takeTurn(connection);
            return writing.on(connection);
        });
    }

    private static void takeTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TURN)) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new BulkWorkUnderWayException();
            }
        }
    }

    private <T> T inTransaction(Predicate<T> kept, SqlWork<T> sql) {
        return work.unhurried(connection -> inTransaction(connection, kept, sql));
    }

    /** After a failure, closing the connection rolls back. */
    private static <T> T inTransaction(Connection connection, Predicate<T> kept, SqlWork<T> sql) throws SQLException {
        connection.setAutoCommit(false);
        T result = sql.on(connection);
        if (kept.test(result)) {
            connection.commit();
        } else {
            connection.rollback();
        }
        return result;
    }
}
