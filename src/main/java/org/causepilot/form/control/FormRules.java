package org.causepilot.form.control;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Optional;
import org.causepilot.platform.persistence.DatabaseRules;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** What the database refuses of a form, in our words. */
final class FormRules {

    private FormRules() {}

    static void flush(EntityManager entityManager) {
        DatabaseRules.flush(entityManager, FormRules::refusal);
    }

    static void flushRemoval(EntityManager entityManager) {
        DatabaseRules.flush(entityManager, FormRules::refusalOfRemoval);
    }

    private static Optional<DomainException> refusal(SQLException broken) {
        return switch (String.valueOf(broken.getSQLState())) {
            case DatabaseRules.UNIQUE_VIOLATION -> Optional.of(new FormSlugTakenException());
            case DatabaseRules.FOREIGN_KEY_VIOLATION ->
                Optional.of(new ValidationException(
                        "campaign_id", "unknown-campaign", Message.of("form.unknown-campaign")));
            default -> Optional.empty();
        };
    }

    private static Optional<DomainException> refusalOfRemoval(SQLException broken) {
        return DatabaseRules.FOREIGN_KEY_VIOLATION.equals(broken.getSQLState())
                ? Optional.of(new ConflictException(Message.of("form.was-answered")))
                : Optional.empty();
    }
}
