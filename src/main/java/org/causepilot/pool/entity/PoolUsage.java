package org.causepilot.pool.entity;

/**
 * What a pool does right now, on this node.
 *
 * @param active connections at work
 * @param idle connections that wait for work
 * @param waiting requests that wait for a connection
 * @param max connections it may have
 */
public record PoolUsage(int active, int idle, int waiting, int max) {

    public static PoolUsage closed(int max) {
        return new PoolUsage(0, 0, 0, max);
    }
}
