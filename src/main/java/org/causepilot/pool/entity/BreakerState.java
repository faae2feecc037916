package org.causepilot.pool.entity;

import java.util.Locale;

/** Whether a server, or an organization's database, is asked at all. */
public enum BreakerState {
    /** It answers. */
    CLOSED,
    /** Somebody is finding out whether it answers again. */
    HALF_OPEN,
    /** It failed a moment ago, and is left alone. */
    OPEN;

    /** The worse one. */
    public BreakerState or(BreakerState other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
