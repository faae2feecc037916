package org.causepilot.operation.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.operation.entity.Initiator;
import org.causepilot.operation.entity.Operation;
import org.causepilot.operation.entity.OperationFilter;
import org.causepilot.operation.entity.OperationItem;
import org.causepilot.operation.entity.OperationStatus;
import org.causepilot.operation.entity.Progress;
import org.causepilot.platform.paging.Cursor;

/** Reads the rows of {@code operations} and {@code operation_items}. */
final class OperationRows {

    private static final String SELECT = """
            SELECT o.id, o.kind, o.status, o.cancel_requested, i.total, i.done, i.failed, o.error,
                o.created_by_id, o.created_by, o.created_at, o.started_at, o.finished_at
            FROM operations o CROSS JOIN LATERAL (
                SELECT count(*) AS total,
                    count(*) FILTER (WHERE status = 'succeeded') AS done,
                    count(*) FILTER (WHERE status = 'failed') AS failed
                FROM operation_items WHERE operation_id = o.id) i
            """;
    private static final String ONE = SELECT + " WHERE o.id = ?";
    private static final String NEWEST_FIRST = SELECT + """
             WHERE (CAST(? AS text) IS NULL OR o.kind LIKE ? ESCAPE '\\')
                AND (CAST(? AS text) IS NULL OR o.kind = ?) AND (CAST(? AS text) IS NULL OR o.status = ?)
                AND (CAST(? AS timestamptz) IS NULL OR (o.created_at, o.id) < (?, CAST(? AS uuid)))
            ORDER BY o.created_at DESC, o.id DESC LIMIT ?
            """;
    private static final String CURRENT = SELECT + """
             WHERE o.status IN ('queued', 'running') OR o.id IN (
                SELECT DISTINCT ON (kind) id FROM operations ORDER BY kind, created_at DESC, id DESC)
            ORDER BY o.created_at DESC, o.id DESC
            """;
    private static final String ITEMS = """
            SELECT item_key, status, error_code, finished_at FROM operation_items WHERE operation_id = ?
            ORDER BY (status = 'failed') DESC, position LIMIT ?
            """;

    private OperationRows() {}

    static Optional<Operation> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, id);
            return operations(statement).stream().findFirst();
        }
    }

    /** @param pattern of the kind; null for all */
    static List<Operation> newestFirst(
            Connection connection, OperationFilter filter, String pattern, Optional<Cursor> after, int limit)
            throws SQLException {
        String status = filter.status() == null ? null : filter.status().stored();
        OffsetDateTime createdBefore =
                after.map(cursor -> moment(cursor.keys().get(0))).orElse(null);
        try (PreparedStatement statement = connection.prepareStatement(NEWEST_FIRST)) {
            statement.setString(1, pattern);
            statement.setString(2, pattern);
            statement.setString(3, filter.kind());
            statement.setString(4, filter.kind());
            statement.setString(5, status);
            statement.setString(6, status);
            statement.setObject(7, createdBefore);
            statement.setObject(8, createdBefore);
            statement.setString(9, after.map(cursor -> id(cursor.keys().get(1))).orElse(null));
            statement.setInt(10, limit);
            return operations(statement);
        }
    }

    static List<Operation> current(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CURRENT)) {
            return operations(statement);
        }
    }

    /** Those that failed come first. */
    static List<OperationItem> items(Connection connection, UUID operation, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ITEMS)) {
            statement.setObject(1, operation);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<OperationItem> items = new ArrayList<>();
                while (row.next()) {
                    items.add(new OperationItem(row.getString(1), row.getString(2), row.getString(3), instant(row, 4)));
                }
                return items;
            }
        }
    }

    private static List<Operation> operations(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<Operation> operations = new ArrayList<>();
            while (row.next()) {
                operations.add(operation(row));
            }
            return operations;
        }
    }

    private static Operation operation(ResultSet row) throws SQLException {
        return new Operation(
                row.getObject(1, UUID.class),
                row.getString(2),
                OperationStatus.of(row.getString(3)),
                row.getBoolean(4),
                new Progress(row.getInt(5), row.getInt(6), row.getInt(7)),
                row.getString(8),
                new Initiator(row.getObject(9, UUID.class), row.getString(10)),
                instant(row, 11),
                instant(row, 12),
                instant(row, 13));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }

    private static OffsetDateTime moment(String key) {
        try {
            return OffsetDateTime.parse(key);
        } catch (DateTimeParseException foreign) {
            throw Cursor.refused();
        }
    }

    private static String id(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException foreign) {
            throw Cursor.refused();
        }
    }
}
