package org.causepilot.analytics.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.causepilot.analytics.entity.AskedDays;
import org.causepilot.analytics.entity.GivingSummary;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.persistence.Sql;

/** What was given in a period, and in the one before it. */
@ApplicationScoped
public class SummaryReport {

    /**
     * The period before has as many months when the period is of whole months, else as many days. Of both it is worked out
     * which of the months in {@code giving_months} lie in them whole.
     */
    private static final String PERIODS = """
            , spans AS (
                SELECT asked.*, CASE
                    WHEN months > 0 AND (since + make_interval(months => months))::date = upto + 1
                    THEN (since - make_interval(months => months))::date
                    ELSE since - (upto + 1 - since) END AS earlier
                FROM asked CROSS JOIN LATERAL (SELECT (12 * date_part('year', age(upto + 1, since))
                    + date_part('month', age(upto + 1, since)))::int AS months) AS length
            ), periods AS (
                SELECT is_before, first_day, last_day, month < past_month AS has_months,
                    day_begins(first_day, time_zone) AS begins, day_begins(last_day + 1, time_zone) AS ends,
                    day_begins(month_begins(month), time_zone) AS months_begin,
                    day_begins(month_begins(past_month), time_zone) AS months_end,
                    CASE WHEN month < past_month THEN (~ 0::bit(1200) >> month) & ~ (~ 0::bit(1200) >> past_month)
                        ELSE 0::bit(1200) END AS months
                FROM spans
                CROSS JOIN LATERAL (VALUES (false, since, upto), (true, earlier, since - 1)) AS two (is_before, first_day, last_day)
                CROSS JOIN LATERAL (SELECT greatest(month_number(first_day - 1) + 1, 0) AS month,
                    least(greatest(month_number(last_day + 1), 0), 1200) AS past_month) AS whole
            )""";

    private static final String TOTALS = """
            , totals AS (
                SELECT is_before, c.currency, received.*, pledged.*, refunded.*
                FROM periods CROSS JOIN (
                    SELECT currency FROM currencies WHERE currency IS NOT NULL UNION SELECT currency FROM house) AS c
                CROSS JOIN LATERAL (SELECT count(*) AS gifts, sum(amount_minor) AS received_minor FROM donations d
                    WHERE d.currency = c.currency AND d.status = 'received' AND donated_at >= begins AND donated_at < ends
                ) AS received
                CROSS JOIN LATERAL (SELECT count(*) AS pledges, sum(amount_minor) AS pledged_minor FROM donations d
                    WHERE d.currency = c.currency AND d.status = 'pledged' AND donated_at >= begins AND donated_at < ends
                ) AS pledged
                CROSS JOIN LATERAL (SELECT count(*) AS refunds, sum(amount_minor) AS refunded_minor FROM donations d
                    WHERE d.currency = c.currency AND d.status = 'refunded' AND donated_at >= begins AND donated_at < ends
                ) AS refunded
            )""";

    /**
     * In which whole months somebody gave is known; the pieces of months at the ends of a period are read gift by gift. All
     * donors are looked at once, for both periods and for eleven years, the last one that of the period's end.
     */
    private static final String DONORS = """
            , pieces AS (
                SELECT is_before, since, until FROM periods CROSS JOIN LATERAL (VALUES
                    (begins, CASE WHEN has_months THEN months_begin ELSE ends END),
                    (CASE WHEN has_months THEN months_end ELSE ends END, ends)) AS two (since, until)
                WHERE since < until
            ), of_pieces AS (
                SELECT donor_id, bool_or(NOT is_before) AS gave, bool_or(is_before) AS gave_before
                FROM pieces CROSS JOIN currencies c CROSS JOIN LATERAL (SELECT donor_id FROM donations d
                    WHERE d.currency = c.currency AND d.status = 'received' AND donated_at >= since AND donated_at < until
                ) AS gifts
                GROUP BY donor_id
            ), years AS (
                SELECT least(greatest(date_part('year', upto)::int - 10, 1970), 2059) AS first_year FROM asked
            ), counted AS (
                SELECT CAST(substring(g.years FROM first_year - 1969 FOR 11) AS int) AS gave_in, count(*) AS donors,
                    count(*) FILTER (WHERE g.first_gift_at >= p.begins AND (gave OR g.months & p.months <> 0::bit(1200))) AS news,
                    count(*) FILTER (WHERE g.first_gift_at < p.begins AND (gave OR g.months & p.months <> 0::bit(1200))) AS others,
                    count(*) FILTER (WHERE g.first_gift_at >= b.begins AND (gave_before OR g.months & b.months <> 0::bit(1200)))
                        AS news_before,
                    count(*) FILTER (WHERE g.first_gift_at < b.begins AND (gave_before OR g.months & b.months <> 0::bit(1200)))
                        AS others_before
                FROM years CROSS JOIN periods p JOIN periods b ON b.is_before AND NOT p.is_before
                CROSS JOIN giving_months g LEFT JOIN of_pieces USING (donor_id)
                GROUP BY 1
            ), retention AS (
                SELECT first_year + n AS year, sum(donors) AS donors,
                    coalesce(sum(donors) FILTER (WHERE gave_in & (512 >> n) <> 0), 0) AS retained
                FROM years CROSS JOIN counted CROSS JOIN generate_series(0, 9) AS n
                WHERE gave_in & (1024 >> n) <> 0
                GROUP BY 1
            )
            """;

    private static final String ANSWER = """
            SELECT asked.time_zone, asked.currency AS house_currency, since, upto, today,
                first_day, last_day, t.*,
                CASE WHEN is_before THEN news_before ELSE news END AS new_donors,
                CASE WHEN is_before THEN others_before ELSE others END AS returning_donors,
                (SELECT array_agg(ARRAY[year, donors, retained]::bigint[] ORDER BY year) FROM retention) AS retention
            FROM asked CROSS JOIN (
                SELECT sum(news) AS news, sum(others) AS others, sum(news_before) AS news_before, sum(others_before) AS others_before
                FROM counted
            ) AS all_donors
            CROSS JOIN periods JOIN totals t USING (is_before)
            WHERE gifts + pledges + refunds > 0 OR t.currency = asked.currency
            ORDER BY t.is_before, t.currency <> asked.currency, t.currency
            """;

    @Inject
    private OrganizationWork work;

    @Inject
    private Clock clock;

    /** @throws org.causepilot.platform.problem.ValidationException for a period that ends before it begins */
    public GivingSummary of(AskedDays days) {
        Sql report = sql(days, clock.instant());
        List<SummaryRow> rows = work.query(connection -> report.list(connection, SummaryRow::of));
        SummaryRow first = rows.get(0);
        first.asked().proven(days);
        return new GivingSummary(
                first.asked().timeZone(),
                first.asked().currency(),
                SummaryRow.figures(rows, false),
                SummaryRow.figures(rows, true),
                first.retention());
    }

    static Sql sql(AskedDays days, Instant now) {
        return AskedPeriod.sql(days, now).then(PERIODS + TOTALS + DONORS + ANSWER);
    }
}
