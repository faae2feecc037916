package org.causepilot.analytics.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.causepilot.analytics.entity.AskedDays;
import org.causepilot.analytics.entity.Bucket;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.persistence.Sql;

/** How PostgreSQL goes about the statements of the reports. */
public final class ReportPlans {

    private ReportPlans() {}

    /** By name of the report, each asked about all there is. */
    public static Map<String, String> explain(Connection connection, LocalDate from) throws SQLException {
        AskedDays days = new AskedDays(from, null);
        Instant now = Instant.now();
        Map<String, String> plans = new LinkedHashMap<>();
        plans.put("summary", explain(connection, SummaryReport.sql(days, now)));
        plans.put(
                "campaigns", explain(connection, CampaignReport.sql(null, PageRequest.first(PageRequest.USUAL), now)));
        plans.put("timeline", explain(connection, TimelineReport.sql(days, now, Bucket.MONTH, null)));
        return plans;
    }

    private static String explain(Connection connection, Sql statement) throws SQLException {
        return Sql.of("EXPLAIN (ANALYZE, BUFFERS) ").then(statement).list(connection, row -> row.getString(1)).stream()
                .collect(Collectors.joining("\n"));
    }
}
