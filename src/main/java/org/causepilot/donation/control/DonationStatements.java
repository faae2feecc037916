package org.causepilot.donation.control;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.causepilot.donation.entity.DonationStatus;
import org.causepilot.platform.persistence.Sql;

/**
 * Gifts that other rooms record in statements of their own. What the database refuses of them, {@link DonationRules} says in
 * words.
 */
public final class DonationStatements {

    private DonationStatements() {}

    /**
     * A gift of whoever the {@code WITH} query of this name tells the {@code id} of; nothing when it tells none.
     *
     * @param campaignId null when it is for nothing in particular
     * @param now when it is given
     */
    public static Sql add(
            UUID id,
            String donor,
            UUID campaignId,
            long amountMinor,
            Currency currency,
            DonationStatus status,
            Instant now) {
        return Sql.of(
                "INSERT INTO donations (id, donor_id, campaign_id, amount_minor, currency, donated_at, status, created_at,"
                        + " updated_at) SELECT CAST(? AS uuid), " + donor
                        + ".id, CAST(? AS uuid), CAST(? AS bigint), ?,"
                        + " moment, ?, moment, moment FROM " + donor + ", CAST(? AS timestamptz) AS moment",
                id,
                campaignId,
                amountMinor,
                currency,
                status,
                now);
    }
}
