package org.causepilot.audit.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.causepilot.audit.entity.Actor;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.audit.entity.AuditOutcome;
import org.causepilot.audit.entity.ChainedEntry;

/** The rows of {@code audit_events}. */
final class EntryRows {

    static final String COLUMNS = "id, occurred_at, actor_id, actor_name, actor_address, action, organization_id,"
            + " outcome, details, before, after, intent_id, latency_ms, key_id, mac";

    private static final String INSERT = "INSERT INTO audit_events (" + COLUMNS + ") VALUES"
            + " (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb), CAST(? AS jsonb), ?, ?, ?, ?)";
    private static final int PORTION = 1_000;
    private static final String PORTION_AFTER =
            "SELECT " + COLUMNS + " FROM audit_events WHERE id > ? AND id <= ? ORDER BY id LIMIT " + PORTION;

    private EntryRows() {}

    static void insert(Connection connection, ChainedEntry chained) throws SQLException {
        AuditEntry entry = chained.entry();
        AuditEvent event = entry.event();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, entry.id());
            statement.setObject(2, entry.occurredAt().atOffset(ZoneOffset.UTC));
            statement.setObject(3, entry.actor().id());
            statement.setString(4, entry.actor().name());
            statement.setString(5, entry.actor().address());
            statement.setString(6, event.action());
            statement.setObject(7, event.organizationId());
            statement.setString(8, event.outcome().stored());
            statement.setString(9, FlatJson.of(event.details()));
            statement.setString(10, FlatJson.of(event.before()));
            statement.setString(11, FlatJson.of(event.after()));
            statement.setObject(12, entry.intentId());
            statement.setObject(13, entry.latencyMs());
            statement.setString(14, chained.keyId());
            statement.setBytes(15, chained.mac());
            statement.executeUpdate();
        }
    }

    /**
     * In the order of ids, in portions: memory stays the same however long the trail is.
     *
     * @param visitor false ends the walk
     */
    static void forEach(Connection connection, long after, long upTo, Predicate<ChainedEntry> visitor)
            throws SQLException {
        long last = after;
        List<ChainedEntry> portion;
        do {
            portion = portion(connection, last, upTo);
            last = portion.isEmpty() ? last : portion.get(portion.size() - 1).id();
        } while (portion.stream().allMatch(visitor) && portion.size() == PORTION);
    }

    static ChainedEntry read(ResultSet row) throws SQLException {
        Actor actor = new Actor(row.getObject(3, UUID.class), row.getString(4), row.getString(5));
        AuditEvent event = new AuditEvent(
                row.getString(6),
                row.getObject(7, UUID.class),
                AuditOutcome.of(row.getString(8)).orElse(null),
                FlatJson.read(row.getString(9)),
                FlatJson.read(row.getString(10)),
                FlatJson.read(row.getString(11)));
        AuditEntry entry = new AuditEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                actor,
                event,
                row.getObject(12, Long.class),
                row.getObject(13, Long.class));
        return new ChainedEntry(entry, row.getString(14), row.getBytes(15));
    }

    private static List<ChainedEntry> portion(Connection connection, long after, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PORTION_AFTER)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            return all(statement.executeQuery());
        }
    }

    static List<ChainedEntry> all(ResultSet rows) throws SQLException {
        try (rows) {
            List<ChainedEntry> all = new ArrayList<>();
            while (rows.next()) {
                all.add(read(rows));
            }
            return all;
        }
    }
}
