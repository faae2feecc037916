package org.causepilot.campaign.control;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Optional;
import org.causepilot.platform.persistence.DatabaseRules;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;

/** What the database refuses of a campaign, in our words. */
final class CampaignRules {

    private static final String KEEPS_ITS_CURRENCY = "campaign_keeps_its_currency";

    private CampaignRules() {}

    static void flush(EntityManager entityManager) {
        DatabaseRules.flush(entityManager, CampaignRules::refusal);
    }

    private static Optional<DomainException> refusal(SQLException broken) {
        if (DatabaseRules.isBroken(KEEPS_ITS_CURRENCY, broken)) {
            return Optional.of(new CurrencyInUseException());
        }
        return Optional.ofNullable(broken.getSQLState())
                .filter(DatabaseRules.FOREIGN_KEY_VIOLATION::equals)
                .map(violation -> new ConflictException(Message.of("campaign.still-needed")));
    }
}
