package org.causepilot.provisioning.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.provisioning.entity.OrganizationFilter;
import org.causepilot.provisioning.entity.OrganizationOrder;
import org.causepilot.provisioning.entity.OrganizationRow;
import org.causepilot.provisioning.entity.OrganizationRows;
import org.causepilot.provisioning.entity.OrganizationState;

/** A filter, an order and a place in it as SQL. */
final class OrganizationQuery {

    /** What a list calls the state is said once, here: {@link OrganizationState} names the words. */
    private static final String SHOWN = """
            WITH shown AS (
                SELECT o.id, o.name, o.name_folded, o.slug, o.database_name, o.connection_target, o.created_at,
                    c.schema_version, c.failure_code, c.checked_at,
                    CASE WHEN o.status IN ('pending_deletion', 'suspended') THEN upper(o.status)
                         WHEN o.connection_target IS NULL THEN 'NOT_CONFIGURED'
                         WHEN c.outcome IS NULL THEN 'UNKNOWN'
                         WHEN c.failure_code = 'schema-outdated'
                             OR (c.outcome = 'connected' AND c.schema_version <> ?) THEN 'SCHEMA_OUTDATED'
                         ELSE upper(c.outcome) END AS state
                FROM organizations o LEFT JOIN organization_database_checks c ON c.organization_id = o.id
                WHERE o.status NOT IN ('provisioning', 'deleted'))
            """;

    private static final String ROWS = """
            SELECT id, name, slug, state, database_name, split_part(connection_target, '/', 1), schema_version,
                failure_code, checked_at, created_at, CAST(%s AS text)
            FROM shown WHERE true
            """;
    private static final String COUNTS = "SELECT state, count(*) FROM shown WHERE true";
    private static final String WORDS = " AND (name_folded LIKE ? ESCAPE '\\' OR slug LIKE ? ESCAPE '\\')";

    /** Cursor: the order it was made for, whether it leads onwards or back, and the keys of the row it begins at. */
    private static final int CURSOR_KEYS = 4;

    private static final String ONWARDS = "onwards";
    private static final String BACK = "back";

    private final List<Object> values = new ArrayList<>();
    private final StringBuilder conditions = new StringBuilder();
    private final OrganizationOrder order;
    private final SortKey sort;
    private final PageRequest page;
    private final Optional<Cursor> cursor;

    OrganizationQuery(String latestVersion, OrganizationFilter filter, PageRequest page, OrganizationOrder order) {
        this.order = order;
        this.sort = SortKey.of(order.key());
        this.page = page;
        this.cursor = page.after(CURSOR_KEYS);
        values.add(latestVersion);
        filter.state().ifPresent(state -> and(" AND state = ?", state.name()));
        filter.among()
                .ifPresent(ids -> and(" AND id = ANY (CAST(? AS uuid[]))", "{" + String.join(",", texts(ids)) + "}"));
        page.pattern().ifPresent(words -> and(WORDS, words, words));
    }

    PreparedStatement counts(Connection connection) throws SQLException {
        return prepare(connection, SHOWN + COUNTS + conditions + " GROUP BY state");
    }

    OrganizationRows rows(Connection connection) throws SQLException {
        boolean isBack = cursor.map(this::leadsBack).orElse(false);
        cursor.ifPresent(place -> beginAt(place, isBack));
        boolean descending = order.isDescending() != isBack;
        String direction = descending ? " DESC" : "";
        String sql = SHOWN + ROWS.formatted(sort.expression()) + conditions + " ORDER BY " + sort.expression()
                + direction + ", id" + direction + " LIMIT " + (page.limit() + 1);
        List<OrganizationRow> found = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(row(row));
                keys.add(row.getString(11));
            }
        }
        return part(found, keys, isBack);
    }

    private OrganizationRows part(List<OrganizationRow> found, List<String> keys, boolean isBack) {
        boolean goesOn = found.size() > page.limit();
        if (goesOn) {
            found.remove(page.limit());
        }
        if (isBack) {
            Collections.reverse(found);
            keys = new ArrayList<>(keys.subList(0, found.size()));
            Collections.reverse(keys);
        }
        boolean hasPrevious = isBack ? goesOn : cursor.isPresent();
        boolean hasNext = isBack || goesOn;
        int last = found.size() - 1;
        return new OrganizationRows(
                found,
                hasPrevious && last >= 0 ? place(BACK, keys.get(0), found.get(0)) : null,
                hasNext && last >= 0 ? place(ONWARDS, keys.get(last), found.get(last)) : null);
    }

    private String place(String way, String key, OrganizationRow row) {
        return Cursor.after(order.wireName(), way, key, row.id()).encoded();
    }

    private boolean leadsBack(Cursor place) {
        String way = place.keys().get(1);
        boolean fits = place.keys().get(0).equals(order.wireName()) && (way.equals(BACK) || way.equals(ONWARDS));
        if (!fits) {
            throw Cursor.refused();
        }
        return way.equals(BACK);
    }

    private void beginAt(Cursor place, boolean isBack) {
        String comparison = order.isDescending() == isBack ? ">" : "<";
        and(
                " AND (%s, id) %s (CAST(? AS %s), CAST(? AS uuid))"
                        .formatted(sort.expression(), comparison, sort.type()),
                sort.checked(place.keys().get(2)),
                id(place.keys().get(3)));
    }

    private void and(String condition, Object... placed) {
        conditions.append(condition);
        values.addAll(List.of(placed));
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
        return statement;
    }

    private static OrganizationRow row(ResultSet row) throws SQLException {
        return new OrganizationRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                OrganizationState.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                instant(row, 9),
                instant(row, 10));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }

    private static List<String> texts(Iterable<UUID> ids) {
        List<String> texts = new ArrayList<>();
        ids.forEach(id -> texts.add(id.toString()));
        return texts;
    }

    private static String id(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException foreign) {
            throw Cursor.refused();
        }
    }

    /**
     * What is sorted by. No key is ever null, so that a place in the list can be compared with every row.
     *
     * @param shape of its text in a cursor; anybody may write one
     */
    private record SortKey(String expression, String type, Pattern shape) {

        private static final Pattern TEXT = Pattern.compile("[^\0]*");
        private static final Pattern RANK = Pattern.compile("\\d{1,3}");
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
        private static final Pattern VERSION = Pattern.compile("\\{(\\d{1,9}(,\\d{1,9}){0,9})?\\}");
        private static final String MICROSECONDS = "coalesce(CAST(extract(epoch FROM %s) * 1000000 AS bigint), -1)";

        static SortKey of(OrganizationOrder.Key key) {
            return switch (key) {
                case NAME -> new SortKey("name_folded", "text", TEXT);
                case STATUS -> new SortKey("array_position(ARRAY[" + severities() + "], state)", "integer", RANK);
                case SCHEMA_VERSION ->
                    new SortKey(
                            "coalesce(CAST(string_to_array(schema_version, '.') AS integer[]), '{}')",
                            "integer[]",
                            VERSION);
                case CHECKED_AT -> new SortKey(MICROSECONDS.formatted("checked_at"), "bigint", NUMBER);
                case CREATED_AT -> new SortKey(MICROSECONDS.formatted("created_at"), "bigint", NUMBER);
            };
        }

        String checked(String key) {
            if (!shape.matcher(key).matches()) {
                throw Cursor.refused();
            }
            return key;
        }

        private static String severities() {
            List<String> names = new ArrayList<>();
            for (OrganizationState state : OrganizationState.values()) {
                names.add("'" + state.name() + "'");
            }
            return String.join(", ", names);
        }
    }
}
