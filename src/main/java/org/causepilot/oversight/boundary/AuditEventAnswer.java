package org.causepilot.oversight.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.AuditOutcome;

/** @param id its number in the chain */
public record AuditEventAnswer(
        long id,
        Instant occurredAt,
        Who actor,
        String action,
        UUID organizationId,
        AuditOutcome outcome,
        Long latencyMs,
        Long intentId,
        Map<String, String> details,
        Map<String, String> before,
        Map<String, String> after) {

    /** @param id null for the server itself and for people who did not sign in */
    public record Who(UUID id, String name, String address) {}

    static AuditEventAnswer of(AuditEntry entry) {
        return new AuditEventAnswer(
                entry.id(),
                entry.occurredAt(),
                new Who(entry.actor().id(), entry.actor().name(), entry.actor().address()),
                entry.event().action(),
                entry.event().organizationId(),
                entry.event().outcome(),
                entry.latencyMs(),
                entry.intentId(),
                entry.event().details(),
                entry.event().before(),
                entry.event().after());
    }
}
