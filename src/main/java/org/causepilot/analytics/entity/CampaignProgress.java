package org.causepilot.analytics.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far a campaign has come.
 *
 * @param currency that its goal is in
 * @param goalMinor null without one
 * @param progress what was received in its currency, through the goal; more than 1 beyond it, null without a goal
 * @param totals its currency first, even when nothing was given in it; then others that occur
 * @param donors of whom a gift was received, in any currency
 * @param lastGiftAt of those received, in any currency; null when there are none
 * @param daysLeft today included; 0 once it is over or closed, null without an end
 */
public record CampaignProgress(
        UUID id,
        String name,
        CampaignState status,
        LocalDate startsOn,
        LocalDate endsOn,
        String currency,
        Long goalMinor,
        Double progress,
        List<CurrencyTotals> totals,
        long donors,
        Instant lastGiftAt,
        Integer daysLeft) {}
