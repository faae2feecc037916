package org.causepilot.pool.control;

/** What somebody who waited gets: a session that came back, or the right to open one. */
sealed interface Turn {

    record Reuse(PooledSession session) implements Turn {}

    /** @param instead of which it is opened, and which is closed first; null when there is room */
    record Open(PooledSession instead) implements Turn {}
}
