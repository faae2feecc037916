package org.causepilot.analytics.entity;

import java.time.Instant;

/** How often something happened in a period. */
public record EventCount(String name, long events, Instant lastOccurredAt) {}
