package org.causepilot.donor.entity;

import java.time.Instant;

/**
 * A donor with what they gave, and what lists are sorted by as the database says it.
 *
 * @param giftCount received gifts in any currency
 * @param totalGivenMinor of those in the organization's currency
 * @param lastGiftAt null when there is none
 */
public record ListedDonor(
        DonorSnapshot donor,
        long giftCount,
        long totalGivenMinor,
        Instant lastGiftAt,
        String nameKey,
        String emailKey) {}
