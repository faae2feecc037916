package org.causepilot.orgdatabase.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.causepilot.connection.control.DatabaseIdentity;

/**
 * Makes each new connection of a pool ready to be lent, in one round trip: its settings, and the proof that it leads to
 * the very database that was admitted. A database may be dropped, and another one put in its place, under an open engine.
 */
final class SessionSetup {

    /**
     * The search path holds nothing that another role could have put functions into; a forgotten transaction does not keep
     * a connection for ever; no statement of ours runs long enough for its compilation to pay off.
     */
    private static final String SETTINGS =
            "SET search_path = public, pg_temp; SET statement_timeout = '30s'; SET lock_timeout = '10s';"
                    + " SET idle_in_transaction_session_timeout = '60s'; SET jit = off";

    private volatile Landmark landmark;
    private volatile boolean pooled;
    private volatile Runnable whenReplaced = () -> {};

    /** @throws DatabaseReplacedException when another database answers than the one that was admitted */
    Connection ready(Connection fresh) throws SQLException {
        try {
            setUp(fresh);
            return fresh;
        } catch (SQLException unfit) {
            fresh.close();
            throw unfit;
        }
    }

    /**
     * From now on, every connection must lead where this one leads.
     *
     * @param identity of the database, as far as the server tells it
     */
    void admitted(Connection first, Optional<String> identity) throws SQLException {
        String question = DatabaseIdentity.question(identity);
        try (Statement statement = first.createStatement()) {
            landmark = new Landmark(question, identity.isPresent() ? identity.get() : answer(statement, question));
        }
        if (pooled) {
            Pooler.keepSettings(first);
        }
    }

    void whenReplaced(Runnable action) {
        whenReplaced = action;
    }

    private void setUp(Connection fresh) throws SQLException {
        Landmark expected = landmark;
        try (Statement statement = fresh.createStatement()) {
            if (expected == null) {
                pooled = Pooler.standsBefore(fresh, answer(statement, SETTINGS + "; " + Pooler.QUESTION));
            } else if (!expected.answer().equals(answer(statement, SETTINGS + "; " + expected.question()))) {
                whenReplaced.run();
                throw new DatabaseReplacedException();
            }
        }
        if (pooled) {
            Pooler.prepareNothing(fresh);
        }
    }

    /** Of the last statement. */
    private static String answer(Statement statement, String statements) throws SQLException {
        boolean hasRows = statement.execute(statements);
        while (!hasRows) {
            hasRows = statement.getMoreResults();
        }
        try (ResultSet row = statement.getResultSet()) {
            row.next();
            return row.getString(1);
        }
    }

    /** A question, and the answer that only the admitted database gives. */
    private record Landmark(String question, String answer) {}
}
