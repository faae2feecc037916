package org.causepilot.bookkeeping.entity;

/**
 * How the organization counts, at one moment.
 *
 * @param version counts all changes; the entity tag
 */
public record BookkeepingSnapshot(BookkeepingDetails details, long version) {}
