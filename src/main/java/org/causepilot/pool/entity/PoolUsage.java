package org.causepilot.pool.entity;

/**
 * What a pool does right now, on this node.
 *
 * @param active connections at work
 * @param idle connections that wait for work
 * @param waiting requests that wait for a connection
 * @param max connections it may have
 * @param opened connections made since the engine was opened
 * @param refused requests that got none since then
 * @param breaker {@code closed}, {@code half-open} or {@code open}: whether the database, or its server, is asked at all
 */
public record PoolUsage(int active, int idle, int waiting, int max, long opened, long refused, String breaker) {

    public static PoolUsage closed(int max, BreakerState breaker) {
        return new PoolUsage(0, 0, 0, max, 0, 0, breaker.wireName());
    }
}
