package org.causepilot.connection.control;

import java.sql.Connection;
import java.sql.SQLException;
import org.causepilot.connection.entity.Finding;

/**
 * One question to a database that was reached. Higher rooms bring their own, whose database it is for example; they run
 * after ours, under the same deadline and the same byte budget.
 */
public interface ConnectionCheck {

    /** Stable, kebab-case: {@code schema-version}. */
    String name();

    /**
     * Asked in a transaction that may only read, with {@code pg_catalog} as search path, and is taken back. An exception
     * becomes a failure: a refusal of the product with the code of its problem type, any other with a code from its
     * SQLState.
     */
    Finding on(Connection connection) throws SQLException;

    /** A check without state of its own. */
    static ConnectionCheck named(String name, Question question) {
        return new ConnectionCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Finding on(Connection connection) throws SQLException {
                return question.on(connection);
            }
        };
    }

    /** The body of a check. */
    @FunctionalInterface
    interface Question {
        Finding on(Connection connection) throws SQLException;
    }
}
