package org.causepilot.analytics.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.analytics.entity.AskedDays;
import org.causepilot.analytics.entity.EventCount;
import org.causepilot.analytics.entity.EventDraft;
import org.causepilot.analytics.entity.RecordedEvent;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.ValidationException;

/** What happened, by name: pages seen, letters sent, whatever an organization wants to count. */
@ApplicationScoped
public class EventStore {

    private static final String RECORD =
            "INSERT INTO analytics_events (id, name, occurred_at, properties) VALUES (?1, ?2, ?3, CAST(?4 AS jsonb))";

    private static final String COUNTS = """
            SELECT asked.time_zone, asked.currency AS house_currency, since, upto, counted.*
            FROM asked LEFT JOIN LATERAL (
                SELECT name, count(*) AS events, max(occurred_at) AS last_occurred_at FROM analytics_events
                WHERE occurred_at >= day_begins(since, time_zone) AND occurred_at < day_begins(upto + 1, time_zone)
                  AND name > ? AND name LIKE ? ESCAPE '\\'
                GROUP BY name ORDER BY name LIMIT ?
            ) AS counted ON true
            ORDER BY name
            """;

    @Inject
    private OrganizationWork work;

    @Inject
    private Clock clock;

    /** @throws ValidationException for more than an event may carry */
    public RecordedEvent record(EventDraft draft) {
        Instant now = clock.instant();
        List<FieldError> errors = EventRules.brokenBy(draft, now);
        if (!errors.isEmpty()) {
            throw new ValidationException(errors);
        }
        Instant moment = Optional.ofNullable(draft.occurredAt()).orElse(now).truncatedTo(ChronoUnit.MICROS);
        RecordedEvent event = new RecordedEvent(UUID.randomUUID(), draft.name(), moment, draft.properties());
        work.write(entityManager -> entityManager
                .createNativeQuery(RECORD)
                .setParameter(1, event.id())
                .setParameter(2, event.name())
                .setParameter(3, event.occurredAt().atOffset(ZoneOffset.UTC))
                .setParameter(4, event.properties().toString())
                .executeUpdate());
        return event;
    }

    /** How often what happened in a period, by name. */
    public Page<EventCount> counts(AskedDays days, PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.keys().get(0)).orElse("");
        Sql counts = AskedPeriod.sql(days, clock.instant())
                .then(" " + COUNTS, after, page.pattern().orElse("%"), page.limit() + 1);
        List<Row> rows = work.query(connection -> counts.list(connection, Row::of));
        rows.get(0).asked().proven(days);
        List<EventCount> found =
                rows.stream().map(Row::count).filter(Objects::nonNull).toList();
        return Page.of(found, page.limit(), last -> Cursor.after(last.name()));
    }

    /** @param count null when nothing happened */
    private record Row(AskedPeriod asked, EventCount count) {

        static Row of(ResultSet row) throws SQLException {
            String name = row.getString("name");
            return new Row(
                    AskedPeriod.of(row),
                    name == null
                            ? null
                            : new EventCount(
                                    name,
                                    row.getLong("events"),
                                    row.getObject("last_occurred_at", OffsetDateTime.class)
                                            .toInstant()));
        }
    }
}
