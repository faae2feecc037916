package org.causepilot.donation.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.causepilot.donation.entity.DonationDetails;
import org.causepilot.donation.entity.DonationStatus;
import org.causepilot.platform.json.Given;
import org.causepilot.platform.money.Money;

/** Body of {@code PATCH}: a JSON Merge Patch. Only the campaign can be cleared. */
public record DonationPatch(
        @NotNull Given<UUID> donorId,
        Given<UUID> campaignId,
        @NotNull @Min(1) @Max(Money.LARGEST) Given<Long> amountMinor,
        @NotNull Given<Currency> currency,
        @NotNull Given<Instant> donatedAt,
        @NotNull Given<DonationStatus> status) {

    DonationDetails applyTo(DonationDetails before) {
        return new DonationDetails(
                donorId.orElse(before.donorId()),
                campaignId.orElse(before.campaignId()),
                amountMinor.orElse(before.amountMinor()),
                currency.orElse(before.currency()),
                donatedAt.orElse(before.donatedAt()),
                status.orElse(before.status()));
    }
}
