package org.causepilot.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules that only the database can judge, because it alone sees what others write at the same moment: asked before, it
 * would say yes to both. It says no when the change reaches it, and the room that knows the rule says so in its words.
 */
public final class DatabaseRules {

    /** SQLStates of PostgreSQL, class 23. */
    public static final String UNIQUE_VIOLATION = "23505";

    public static final String FOREIGN_KEY_VIOLATION = "23503";

    private DatabaseRules() {}

    /**
     * Writes what is pending.
     *
     * @param refusal what to throw for a broken rule; empty for one that nobody foresaw
     */
    public static void flush(
            EntityManager entityManager, Function<SQLException, Optional<? extends RuntimeException>> refusal) {
        try {
            entityManager.flush();
        } catch (PersistenceException failed) {
            throw said(failed).<RuntimeException>flatMap(refusal).orElse(failed);
        }
    }

    /** Whether it was this rule; PostgreSQL names it between quotation marks, in whatever language it speaks. */
    public static boolean isBroken(String constraint, SQLException broken) {
        return String.valueOf(broken.getMessage()).contains('"' + constraint + '"');
    }

    private static Optional<SQLException> said(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
