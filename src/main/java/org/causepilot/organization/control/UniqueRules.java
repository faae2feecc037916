package org.causepilot.organization.control;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Optional;
import org.causepilot.platform.persistence.DatabaseRules;
import org.causepilot.platform.problem.DomainException;

/** What no two organizations may share, in our words. */
final class UniqueRules {

    private UniqueRules() {}

    static void flush(EntityManager entityManager) {
        DatabaseRules.flush(entityManager, UniqueRules::refusal);
    }

    private static Optional<DomainException> refusal(SQLException broken) {
        if (!DatabaseRules.UNIQUE_VIOLATION.equals(broken.getSQLState())) {
            return Optional.empty();
        }
        String message = String.valueOf(broken.getMessage());
        boolean aboutDatabase = message.contains("connection_target") || message.contains("database_identity");
        return Optional.of(aboutDatabase ? new DatabaseInUseException() : new SlugTakenException());
    }
}
