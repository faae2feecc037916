package org.causepilot.audit.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.AuditFilter;
import org.causepilot.audit.entity.ChainedEntry;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.PageRequest;

/** A filter as SQL. */
final class SearchQuery {

    /** As {@link org.causepilot.platform.paging.Folded} does it: letters apart from their marks, the marks left out. */
    private static final String WORDS = """
            \sAND lower(regexp_replace(normalize(concat_ws(' ', actor_name, actor_address, action, outcome,
                 details::text, before::text, after::text), NFKD), '[\\u0300-\\u036F]+', '', 'g')) LIKE ? ESCAPE '\\'""";

    private final StringBuilder sql =
            new StringBuilder("SELECT " + EntryRows.COLUMNS + " FROM audit_events WHERE true");
    private final List<Object> values = new ArrayList<>();

    private SearchQuery() {}

    /** One row too many, see {@link org.causepilot.platform.paging.Page#of}. */
    static SearchQuery of(AuditFilter filter, PageRequest page) {
        SearchQuery query = new SearchQuery()
                .and(" AND organization_id = ?", filter.organizationId())
                .and(" AND actor_id = ?", filter.actorId())
                .andAction(filter.action())
                .and(
                        " AND outcome = ?",
                        filter.outcome() == null ? null : filter.outcome().stored())
                .and(" AND occurred_at >= ?", moment(filter.from()))
                .and(" AND occurred_at < ?", moment(filter.to()))
                .and(WORDS, page.pattern().orElse(null))
                .and(" AND id < ?", page.after(1).map(SearchQuery::place).orElse(null));
        query.sql.append(" ORDER BY id DESC LIMIT ").append(page.limit() + 1);
        return query;
    }

    List<AuditEntry> run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, values.get(index));
            }
            return EntryRows.all(statement.executeQuery()).stream()
                    .map(ChainedEntry::entry)
                    .toList();
        }
    }

    private SearchQuery andAction(String action) {
        if (action != null && action.endsWith(".")) {
            return and(" AND starts_with(action, ?)", action);
        }
        return and(" AND action = ?", action);
    }

    private SearchQuery and(String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
        return this;
    }

    private static Object moment(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Long place(Cursor cursor) {
        try {
            return Long.valueOf(cursor.keys().get(0));
        } catch (NumberFormatException foreign) {
            throw Cursor.refused();
        }
    }
}
