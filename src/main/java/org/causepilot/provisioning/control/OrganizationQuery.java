package org.causepilot.provisioning.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.causepilot.platform.paging.ListQuery;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.paging.SortKey;
import org.causepilot.platform.paging.SortOrders;
import org.causepilot.platform.paging.Sorting;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.provisioning.entity.OrganizationFilter;
import org.causepilot.provisioning.entity.OrganizationRow;
import org.causepilot.provisioning.entity.OrganizationState;

/** The list of organizations in SQL. */
final class OrganizationQuery {

    private static final Pattern VERSION = Pattern.compile("\\{(\\d{1,9}(,\\d{1,9}){0,9})?\\}");
    private static final SortKey<OrganizationRow> ID = SortKey.id("id", OrganizationRow::id);

    /** {@code 10} comes after {@code 9}, and a database without a schema before all. */
    private static final SortKey<OrganizationRow> SCHEMA_VERSION = new SortKey<>(
            "coalesce(CAST(string_to_array(schema_version, '.') AS integer[]), '{}')",
            "integer[]",
            row -> row.schemaVersion() == null
                    ? "{}"
                    : "{" + row.schemaVersion().replace('.', ',') + "}",
            OrganizationQuery::version);

    private static final SortKey<OrganizationRow> STATUS = new SortKey<>(
            "array_position(ARRAY[" + severities() + "], state)",
            "integer",
            row -> Integer.toString(row.state().ordinal() + 1),
            Integer::valueOf);

    static final SortOrders<OrganizationRow> ORDERS = SortOrders.<OrganizationRow>usually("name")
            .with("name", SortKey.text("name_folded", OrganizationRow::nameFolded), ID)
            .with("status", STATUS, ID)
            .with("schema_version", SCHEMA_VERSION, ID)
            .with("checked_at", SortKey.moment("coalesce(checked_at, '-infinity')", OrganizationRow::checkedAt), ID)
            .with("created_at", SortKey.moment("created_at", OrganizationRow::createdAt), ID);

    /** What a list calls the state is said once, here: {@link OrganizationState} names the words. */
    private static final String SHOWN = """
            FROM (
                SELECT o.id, o.name, o.name_folded, o.slug, o.database_name, o.connection_target, o.created_at,
                    c.schema_version, c.failure_code, c.checked_at,
                    CASE WHEN o.status IN ('pending_deletion', 'suspended') THEN upper(o.status)
                         WHEN o.connection_target IS NULL THEN 'NOT_CONFIGURED'
                         WHEN c.outcome IS NULL THEN 'UNKNOWN'
                         WHEN c.failure_code = 'schema-outdated'
                             OR (c.outcome = 'connected' AND c.schema_version <> ?) THEN 'SCHEMA_OUTDATED'
                         ELSE upper(c.outcome) END AS state
                FROM organizations o LEFT JOIN organization_database_checks c ON c.organization_id = o.id
                WHERE o.status NOT IN ('provisioning', 'deleted')) shown
            """;

    private static final String ROWS = """
            SELECT id, name, name_folded, slug, state, database_name, split_part(connection_target, '/', 1),
                schema_version, failure_code, checked_at, created_at
            """ + SHOWN;
    private static final String WORDS = "(name_folded LIKE ? ESCAPE '\\' OR slug LIKE ? ESCAPE '\\')";

    private OrganizationQuery() {}

    /** @param latest the schema version that is not behind */
    static ListQuery<OrganizationRow> rows(
            String latest, OrganizationFilter filter, PageRequest page, Sorting<OrganizationRow> sorting) {
        ListQuery<OrganizationRow> query = ListQuery.of(Sql.of(ROWS, latest), sorting)
                .where("state = ?", filter.state().map(Enum::name).orElse(null))
                .where(
                        "id = ANY (CAST(? AS uuid[]))",
                        filter.among().map(OrganizationQuery::array).orElse(null));
        return page.pattern()
                .map(words -> query.and(Sql.of(WORDS, words, words)))
                .orElse(query);
    }

    static Sql counts(String latest, PageRequest page) {
        Sql all = Sql.of("SELECT state, count(*) " + SHOWN, latest);
        return page.pattern()
                .map(words -> all.then(" WHERE " + WORDS, words, words))
                .orElse(all)
                .then(" GROUP BY state");
    }

    static OrganizationRow row(ResultSet row) throws SQLException {
        return new OrganizationRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                OrganizationState.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                instant(row, 10),
                instant(row, 11));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }

    private static String array(Iterable<UUID> ids) {
        StringBuilder array = new StringBuilder("{");
        ids.forEach(id -> array.append(array.length() > 1 ? "," : "").append(id));
        return array.append('}').toString();
    }

    private static Object version(String text) {
        if (!VERSION.matcher(text).matches()) {
            throw new IllegalArgumentException("no version");
        }
        return text;
    }

    private static String severities() {
        return Arrays.stream(OrganizationState.values())
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
