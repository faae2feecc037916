package org.causepilot.analytics.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * What was given in a period.
 *
 * @param totals the organization's currency first, even when nothing was given in it; then others that occur
 * @param donors of whom a gift was received in the period
 * @param newDonors those whose first gift of all it was
 */
public record PeriodFigures(
        LocalDate from, LocalDate to, List<CurrencyTotals> totals, long donors, long newDonors, long returningDonors) {}
