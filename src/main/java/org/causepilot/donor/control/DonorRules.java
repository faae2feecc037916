package org.causepilot.donor.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;

/**
 * The rules that only the database can judge, because it alone sees what others write at the same moment: asked before, it
 * would say yes to both. It says no when the change reaches it, and this turns that into our words.
 */
final class DonorRules {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private DonorRules() {}

    static void flush(EntityManager entityManager) {
        try {
            entityManager.flush();
        } catch (PersistenceException failed) {
            throw refusal(failed);
        }
    }

    private static RuntimeException refusal(PersistenceException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return refusal(sql, failed);
            }
        }
        return failed;
    }

    private static RuntimeException refusal(SQLException broken, PersistenceException failed) {
        return switch (String.valueOf(broken.getSQLState())) {
            case UNIQUE_VIOLATION -> new EmailInUseException();
            case FOREIGN_KEY_VIOLATION -> new ConflictException(Message.of("donor.still-needed"));
            default -> failed;
        };
    }
}
