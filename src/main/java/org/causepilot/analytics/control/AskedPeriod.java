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

    private static final String ASKED = """
            , asked AS (
                SELECT house.*, coalesce(CAST(? AS date), (upto + 1 - interval '1 year')::date) AS since, upto
                FROM house CROSS JOIN LATERAL (SELECT coalesce(CAST(? AS date), today) AS upto) AS ending
            )""";

    /** Beginning of a statement. After {@link House}, {@code asked} is one row with {@code since} and {@code upto}. */
    static Sql sql(AskedDays days, Instant now) {
        return House.sql(now).then(ASKED, days.from(), days.to());
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
