package org.causepilot.analytics.control;

import java.time.Instant;
import org.causepilot.platform.persistence.Sql;

/** How the organization counts. */
final class House {

    /** The currencies are found by jumping through the index from one to the next. */
    private static final String BEGINNING = """
            WITH RECURSIVE house AS (
                SELECT time_zone, currency, (CAST(? AS timestamptz) AT TIME ZONE time_zone)::date AS today
                FROM organization_settings
            ), currencies (currency) AS (
                (SELECT currency FROM donations ORDER BY currency LIMIT 1)
                UNION ALL
                SELECT (SELECT d.currency FROM donations d WHERE d.currency > c.currency ORDER BY d.currency LIMIT 1)
                FROM currencies c WHERE c.currency IS NOT NULL
            )""";

    private House() {}

    /** Beginning of a statement: {@code house} is one row, {@code currencies} are all that occur, and null. */
    static Sql sql(Instant now) {
        return Sql.of(BEGINNING, now);
    }
}
