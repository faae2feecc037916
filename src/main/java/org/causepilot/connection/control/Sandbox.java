package org.causepilot.connection.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.causepilot.connection.entity.Finding;

/**
 * Asks a question without leaving a trace: in a transaction of its own that may only read and is always taken back.
 * Names mean what PostgreSQL ships under them, because somebody may have put functions of the same name in the way. All
 * settings end with the transaction; behind a pooler, the session belongs to others the next moment.
 */
final class Sandbox {

    private static final String RULES =
            "SET TRANSACTION READ ONLY; SET LOCAL search_path = pg_catalog; SET LOCAL statement_timeout = 5000";

    private Sandbox() {}

    static Finding ask(ConnectionCheck question, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(RULES);
            return question.on(connection);
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
