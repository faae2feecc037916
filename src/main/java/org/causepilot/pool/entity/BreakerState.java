package org.causepilot.pool.entity;

/** Whether a server, or an organization's database, is asked at all. */
public enum BreakerState {
    /** It answers. */
    CLOSED,
    /** Somebody is finding out whether it answers again. */
    HALF_OPEN,
    /** It failed a moment ago, and is left alone. */
    OPEN
}
