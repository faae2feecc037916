package org.causepilot.pool.entity;

/**
 * What all pools of one server do right now, on this node.
 *
 * @param server host and port
 * @param limit connections that this node may have
 * @param open connections that it has
 * @param waiting requests that wait for one
 * @param opened connections made since the start
 * @param refused requests that got none since the start
 */
public record ServerUsage(
        String server, int limit, int open, int waiting, long opened, long refused, BreakerState breaker) {}
