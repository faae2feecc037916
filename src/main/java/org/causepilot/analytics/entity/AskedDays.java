package org.causepilot.analytics.entity;

import java.time.LocalDate;

/**
 * Which days a question is about, both ends included, by the calendar of the organization.
 *
 * @param from null for a year before the end
 * @param to null for today
 */
public record AskedDays(LocalDate from, LocalDate to) {

    /** Beyond these, the period before would leave what PostgreSQL calls a date. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
}
