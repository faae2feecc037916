package org.causepilot.donation.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.UUID;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * What is known about a gift.
 *
 * @param campaignId null when it was given for nothing in particular
 * @param amountMinor in the currency's smallest unit
 * @param donatedAt when it was given or promised, in microseconds as PostgreSQL keeps it
 */
public record DonationDetails(
        UUID donorId, UUID campaignId, long amountMinor, Currency currency, Instant donatedAt, DonationStatus status) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** In some time zone, it is tomorrow already. */
    private static final Duration TOMORROW = Duration.ofDays(1);

    public DonationDetails {
        donatedAt = donatedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws ValidationException when it was given in another century, or has not been given yet: that is a typing error */
    public DonationDetails plausible(Instant now) {
        if (donatedAt.isBefore(EARLIEST) || donatedAt.isAfter(now.plus(TOMORROW))) {
            throw new ValidationException("donated_at", "out-of-range", Message.of("donation.not-then"));
        }
        return this;
    }
}
