package org.causepilot.analytics.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * How giving went over a period, in one currency.
 *
 * @param buckets in order, without gaps: where nothing was given there is a zero
 * @param otherCurrencies in which something was given in the period, too
 */
public record Timeline(
        String timeZone,
        Bucket bucket,
        LocalDate from,
        LocalDate to,
        String currency,
        List<TimelineBucket> buckets,
        List<String> otherCurrencies) {}
