package org.causepilot.orgdatabase.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * Somebody between us and the server who gives each transaction another session, as PgBouncer in transaction mode does.
 * What is set in a session, or prepared, may then be gone with the next statement.
 */
final class Pooler {

    /** Which process answers. */
    static final String QUESTION = "SELECT pg_backend_pid()";

    private static final String KEEP = """
            DO $$ BEGIN
                EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET search_path = public, pg_temp', current_database());
                EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET statement_timeout = ''30s''', current_database());
                EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET lock_timeout = ''10s''', current_database());
                EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET jit = off', current_database());
                EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET idle_in_transaction_session_timeout = ''60s''',
                    current_database());
            END $$
            """;

    private Pooler() {}

    /**
     * A pooler makes up the process number that it tells at sign-in (PostgreSQL manual, “BackendKeyData”), since it has no
     * session to speak of yet.
     *
     * @param answer to the {@link #QUESTION}
     */
    static boolean standsBefore(Connection connection, String answer) throws SQLException {
        return !answer.equals(Integer.toString(wire(connection).getBackendPID()));
    }

    /** What a session of ours is set to, every session of our role is set to from now on. */
    static void keepSettings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(KEEP);
        }
    }

    /** A statement prepared in one session is not there in the next. */
    static void prepareNothing(Connection connection) throws SQLException {
        wire(connection).setPrepareThreshold(0);
    }

    private static PGConnection wire(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class);
    }
}
