package org.causepilot.testing;

import java.util.List;
import java.util.Map;

/** Reads the audit trail as an auditor does. */
public record AuditReader(Api api) {

    /** The number of the newest entry. */
    public long newest() {
        List<Map<String, Object>> events = events(Map.of("limit", 1));
        return events.isEmpty() ? 0 : id(events.get(0));
    }

    /** Newest first, those that are newer than {@code mark}. */
    public List<Map<String, Object>> since(long mark, Map<String, ?> filter) {
        return events(filter).stream().filter(event -> id(event) > mark).toList();
    }

    public List<Map<String, Object>> events(Map<String, ?> filter) {
        return api.superadmin()
                .queryParams(filter)
                .get("/audit-events")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static long id(Map<String, Object> event) {
        return ((Number) event.get("id")).longValue();
    }
}
