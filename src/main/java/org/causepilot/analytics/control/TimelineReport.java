package org.causepilot.analytics.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.causepilot.analytics.entity.AskedDays;
import org.causepilot.analytics.entity.Bucket;
import org.causepilot.analytics.entity.Timeline;
import org.causepilot.analytics.entity.TimelineBucket;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** What was given day by day, week by week or month by month. */
@ApplicationScoped
public class TimelineReport {

    /** More than a year of days, and as much as a screen has points. */
    public static final int MOST_BUCKETS = 400;

    private static final String REPORT = """
            , wanted AS (
                SELECT asked.*, coalesce(CAST(? AS char(3)), currency) AS wanted_currency, CAST(? AS text) AS unit FROM asked
            ), cuts AS (
                SELECT day::date AS day, (day + step)::date AS next_day
                FROM wanted
                CROSS JOIN LATERAL (SELECT ('1 ' || unit)::interval AS step) AS length
                CROSS JOIN LATERAL generate_series(date_trunc(unit, since::timestamp), upto::timestamp, step) AS day
                LIMIT ?
            ), buckets AS (
                SELECT greatest(day, since) AS starts_on, least(next_day - 1, upto) AS ends_on
                FROM cuts CROSS JOIN wanted WHERE (SELECT count(*) FROM cuts) <= ?
            ), course AS (
                SELECT starts_on, ends_on, received.*, pledged.*, refunded.*
                FROM wanted CROSS JOIN buckets
                CROSS JOIN LATERAL (SELECT day_begins(starts_on, time_zone) AS begins, day_begins(ends_on + 1, time_zone) AS ends
                ) AS moments
                CROSS JOIN LATERAL (SELECT count(*) AS gifts, sum(amount_minor) AS received_minor FROM donations d
                    WHERE d.currency = wanted_currency AND d.status = 'received' AND donated_at >= begins AND donated_at < ends
                ) AS received
                CROSS JOIN LATERAL (SELECT sum(amount_minor) AS pledged_minor FROM donations d
                    WHERE d.currency = wanted_currency AND d.status = 'pledged' AND donated_at >= begins AND donated_at < ends
                ) AS pledged
                CROSS JOIN LATERAL (SELECT sum(amount_minor) AS refunded_minor FROM donations d
                    WHERE d.currency = wanted_currency AND d.status = 'refunded' AND donated_at >= begins AND donated_at < ends
                ) AS refunded
            ), others AS (
                SELECT array_agg(c.currency::text ORDER BY c.currency) AS other_currencies
                FROM wanted CROSS JOIN currencies c
                WHERE c.currency <> wanted_currency AND EXISTS (SELECT FROM donations d
                    WHERE d.currency = c.currency AND d.status IN ('received', 'pledged', 'refunded')
                      AND donated_at >= day_begins(since, time_zone) AND donated_at < day_begins(upto + 1, time_zone))
            )
            SELECT time_zone, currency AS house_currency, since, upto, wanted_currency, other_currencies, course.*
            FROM wanted CROSS JOIN others LEFT JOIN course ON true
            ORDER BY starts_on
            """;

    @Inject
    private OrganizationWork work;

    @Inject
    private Clock clock;

    /**
     * @param currency null for the organization's
     * @throws ValidationException for a period that ends before it begins, or is too long for the bucket
     */
    public Timeline of(AskedDays days, Bucket bucket, Currency currency) {
        Sql report = sql(days, clock.instant(), bucket, currency);
        List<Row> rows = work.query(connection -> report.list(connection, Row::of));
        Row first = rows.get(0);
        AskedPeriod asked = first.asked().proven(days);
        return new Timeline(
                asked.timeZone(),
                bucket,
                asked.from(),
                asked.to(),
                first.currency(),
                rows.stream().map(Row::bucketOrRefusal).toList(),
                first.otherCurrencies());
    }

    static Sql sql(AskedDays days, Instant now, Bucket bucket, Currency currency) {
        return AskedPeriod.sql(days, now).then(REPORT, currency, bucket.unit(), MOST_BUCKETS + 1, MOST_BUCKETS);
    }

    /** @param bucket none when there would be too many of them */
    private record Row(
            AskedPeriod asked, String currency, List<String> otherCurrencies, Optional<TimelineBucket> bucket) {

        static Row of(ResultSet row) throws SQLException {
            Array others = row.getArray("other_currencies");
            return new Row(
                    AskedPeriod.of(row),
                    row.getString("wanted_currency"),
                    others == null ? List.of() : List.of((String[]) others.getArray()),
                    bucket(row));
        }

        TimelineBucket bucketOrRefusal() {
            return bucket.orElseThrow(() -> new ValidationException(
                    "from", "too-many-buckets", Message.of("analytics.too-many-buckets", MOST_BUCKETS)));
        }

        private static Optional<TimelineBucket> bucket(ResultSet row) throws SQLException {
            LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
            return startsOn == null
                    ? Optional.empty()
                    : Optional.of(new TimelineBucket(
                            startsOn,
                            row.getObject("ends_on", LocalDate.class),
                            row.getLong("gifts"),
                            row.getLong("received_minor"),
                            row.getLong("pledged_minor"),
                            row.getLong("refunded_minor")));
        }
    }
}
