package org.causepilot.analytics.entity;

import java.util.List;

/**
 * A period, and the one before it to compare with.
 *
 * @param currency the organization's
 * @param retention of up to ten years before the one that the period ends in; years without donors are left out
 */
public record GivingSummary(
        String timeZone,
        String currency,
        PeriodFigures period,
        PeriodFigures periodBefore,
        List<YearRetention> retention) {}
