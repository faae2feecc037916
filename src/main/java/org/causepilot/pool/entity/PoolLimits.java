package org.causepilot.pool.entity;

import java.time.Duration;

/**
 * How many connections one pool may have, and for how long.
 *
 * @param kept stay open for {@code keptFor} when nobody needs them; those beyond, only for {@code overflowFor}
 * @param max open at once
 * @param patience how long somebody waits for a connection before it is refused
 * @param longestLoan after which a borrowed connection is worth a warning
 */
public record PoolLimits(
        int kept,
        int max,
        Duration patience,
        Duration keptFor,
        Duration overflowFor,
        Duration oldest,
        Duration longestLoan) {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    /** A request that waits longer helps nobody; an idle connection costs its server some 10 MB. */
    public static PoolLimits of(int kept, int overflow) {
        return new PoolLimits(
                kept,
                kept + overflow,
                PATIENCE,
                Duration.ofMinutes(1),
                Duration.ofSeconds(10),
                Duration.ofMinutes(30),
                Duration.ofSeconds(45));
    }
}
