package org.causepilot.analytics.entity;

/**
 * Gifts of one currency, by what became of them.
 *
 * @param gifts how many were received
 * @param averageMinor of those received, rounded half up; null when there are none
 */
public record CurrencyTotals(
        String currency,
        long receivedMinor,
        long gifts,
        Long averageMinor,
        long pledgedMinor,
        long pledges,
        long refundedMinor,
        long refunds) {}
