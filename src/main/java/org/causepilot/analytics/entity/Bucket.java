package org.causepilot.analytics.entity;

import java.util.Locale;

/** What a timeline is cut into. Weeks begin on Monday (ISO 8601). */
public enum Bucket {
    DAY,
    WEEK,
    MONTH;

    /** As PostgreSQL's {@code date_trunc} calls it. */
    public String unit() {
        return name().toLowerCase(Locale.ROOT);
    }
}
