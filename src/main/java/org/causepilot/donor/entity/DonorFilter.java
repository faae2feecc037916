package org.causepilot.donor.entity;

import java.time.LocalDate;

/**
 * Which donors are wanted; null is all.
 *
 * @param lastGiftFrom whose last gift was on this day, in the organization's time zone, or later
 * @param lastGiftTo who gave, and not after this day
 * @param leastTotalMinor who gave so much in all, in the organization's currency
 * @param hasGifts whether they ever gave
 */
public record DonorFilter(
        LocalDate lastGiftFrom, LocalDate lastGiftTo, Long leastTotalMinor, Boolean hasGifts, Boolean hasEmail) {}
