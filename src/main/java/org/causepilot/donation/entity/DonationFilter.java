package org.causepilot.donation.entity;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * Which gifts are wanted; null is all.
 *
 * @param from the first day, in the organization's time zone
 * @param to the last day
 * @param leastMinor the smallest amount, in smallest units of whatever currency it is
 * @param mostMinor the largest one
 */
public record DonationFilter(
        LocalDate from,
        LocalDate to,
        UUID campaignId,
        UUID donorId,
        DonationStatus status,
        Currency currency,
        Long leastMinor,
        Long mostMinor) {}
