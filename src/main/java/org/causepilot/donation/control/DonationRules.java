package org.causepilot.donation.control;

import java.sql.SQLException;
import java.util.Optional;
import org.causepilot.platform.persistence.DatabaseRules;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * What the database refuses of a gift, in our words. What another organization's id names does not exist here, and is
 * refused like any other that names nothing.
 */
public final class DonationRules {

    private DonationRules() {}

    /** Empty for what it does not know. */
    public static Optional<DomainException> refusal(SQLException broken) {
        if (DatabaseRules.isBroken("donations_donor_id_fkey", broken)) {
            return Optional.of(unknown("donor_id", "unknown-donor"));
        }
        if (DatabaseRules.isBroken("donations_campaign_id_fkey", broken)) {
            return Optional.of(unknown("campaign_id", "unknown-campaign"));
        }
        return Optional.empty();
    }

    private static ValidationException unknown(String field, String code) {
        return new ValidationException(field, code, Message.of("donation." + code));
    }
}
