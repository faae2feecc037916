package org.causepilot.donation.boundary;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.causepilot.donation.entity.DonationDetails;
import org.causepilot.donation.entity.DonationSnapshot;
import org.causepilot.donation.entity.DonationStatus;

/** A gift as clients see it. */
public record DonationAnswer(
        UUID id,
        UUID donorId,
        UUID campaignId,
        long amountMinor,
        Currency currency,
        Instant donatedAt,
        DonationStatus status,
        Instant createdAt,
        Instant updatedAt) {

    static DonationAnswer of(DonationSnapshot donation) {
        DonationDetails details = donation.details();
        return new DonationAnswer(
                donation.id(),
                details.donorId(),
                details.campaignId(),
                details.amountMinor(),
                details.currency(),
                details.donatedAt(),
                details.status(),
                donation.createdAt(),
                donation.updatedAt());
    }
}
