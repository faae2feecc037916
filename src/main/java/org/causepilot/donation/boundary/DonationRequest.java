package org.causepilot.donation.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.causepilot.donation.entity.DonationDetails;
import org.causepilot.donation.entity.DonationStatus;
import org.causepilot.platform.money.Money;

/**
 * Body of {@code POST} and {@code PUT}: a whole gift. One without a campaign is for nothing in particular. A new one was
 * received now when nothing else is said; another one keeps its status and its moment.
 */
public record DonationRequest(
        @NotNull UUID donorId,
        UUID campaignId,
        @NotNull @Min(1) @Max(Money.LARGEST) Long amountMinor,
        @NotNull Currency currency,
        Instant donatedAt,
        DonationStatus status) {

    DonationDetails givenAt(Instant now) {
        return details(now, DonationStatus.RECEIVED);
    }

    DonationDetails insteadOf(DonationDetails before) {
        return details(before.donatedAt(), before.status());
    }

    private DonationDetails details(Instant usualMoment, DonationStatus usualStatus) {
        return new DonationDetails(
                donorId,
                campaignId,
                amountMinor,
                currency,
                donatedAt == null ? usualMoment : donatedAt,
                status == null ? usualStatus : status);
    }
}
