package org.causepilot.audit.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event as the trail keeps it.
 *
 * @param id its place in the chain; 0 before it has one
 * @param occurredAt to the microsecond, as PostgreSQL keeps it
 * @param intentId the entry that announced it; null for an event without an intent
 * @param latencyMs since the intent, or else since the request arrived; null outside of requests
 */
public record AuditEntry(long id, Instant occurredAt, Actor actor, AuditEvent event, Long intentId, Long latencyMs) {

    public AuditEntry {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    public AuditEntry at(long place) {
        return new AuditEntry(place, occurredAt, actor, event, intentId, latencyMs);
    }
}
