package org.causepilot.organization.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.causepilot.platform.problem.DomainException;

/**
 * Lets the database decide what is unique, since only it sees everybody at once, and says in our words which rule was
 * broken.
 */
final class UniqueRules {

    private static final String UNIQUE_VIOLATION = "23505";

    private UniqueRules() {}

    static void flush(EntityManager entityManager) {
        try {
            entityManager.flush();
        } catch (PersistenceException failed) {
            throw refusal(failed);
        }
    }

    private static RuntimeException refusal(PersistenceException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return brokenRule(sql);
            }
        }
        return failed;
    }

    private static DomainException brokenRule(SQLException violation) {
        String message = String.valueOf(violation.getMessage());
        boolean aboutDatabase = message.contains("connection_target") || message.contains("database_identity");
        return aboutDatabase ? new DatabaseInUseException() : new SlugTakenException();
    }
}
