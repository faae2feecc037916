package org.causepilot.donor.control;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Optional;
import org.causepilot.platform.persistence.DatabaseRules;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;

/** What the database refuses of a donor, in our words. */
final class DonorRules {

    private DonorRules() {}

    static void flush(EntityManager entityManager) {
        DatabaseRules.flush(entityManager, DonorRules::refusal);
    }

    private static Optional<DomainException> refusal(SQLException broken) {
        return switch (String.valueOf(broken.getSQLState())) {
            case DatabaseRules.UNIQUE_VIOLATION -> Optional.of(new EmailInUseException());
            case DatabaseRules.FOREIGN_KEY_VIOLATION ->
                Optional.of(new ConflictException(Message.of("donor.still-needed")));
            default -> Optional.empty();
        };
    }
}
