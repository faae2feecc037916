package org.causepilot.analytics.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.causepilot.analytics.entity.AskedDays;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * The period that is asked about, once PostgreSQL has filled in what was left out: only it knows which day it is where
 * the organization is.
 */
record AskedPeriod(String timeZone, String currency, LocalDate from, LocalDate to) {

    /** Beginning of a statement. {@code house} has one row, so has {@code asked}, with {@code since} and {@code upto}. */
    private static final String BEGINNING = """
            WITH RECURSIVE house AS (
                SELECT time_zone, currency, (CAST(? AS timestamptz) AT TIME ZONE time_zone)::date AS today
                FROM organization_settings
            ), asked AS (
                SELECT house.*, coalesce(CAST(? AS date), (upto + 1 - interval '1 year')::date) AS since, upto
                FROM house CROSS JOIN LATERAL (SELECT coalesce(CAST(? AS date), today) AS upto) AS ending
            ), currencies (currency) AS (
                (SELECT currency FROM donations ORDER BY currency LIMIT 1)
                UNION ALL
                SELECT (SELECT d.currency FROM donations d WHERE d.currency > c.currency ORDER BY d.currency LIMIT 1)
                FROM currencies c WHERE c.currency IS NOT NULL
            )""";

    static Sql sql(AskedDays days, Instant now) {
        return Sql.of(BEGINNING, now, days.from(), days.to());
    }

    static AskedPeriod of(ResultSet row) throws SQLException {
        return new AskedPeriod(
                row.getString("time_zone"),
                row.getString("house_currency"),
                row.getObject("since", LocalDate.class),
                row.getObject("upto", LocalDate.class));
    }

    /** @throws ValidationException when it ends before it begins, which may be because of what was left out */
    AskedPeriod proven(AskedDays days) {
        if (from.isAfter(to)) {
            String field = Optional.ofNullable(days.to()).isPresent() ? "to" : "from";
            throw new ValidationException(field, "ends-before-it-begins", Message.of("analytics.period-order"));
        }
        return this;
    }
}
