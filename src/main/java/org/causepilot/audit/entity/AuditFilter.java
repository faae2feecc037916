package org.causepilot.audit.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Which entries are wanted; null means all.
 *
 * @param action one, or with a point at its end all that begin so: {@code connection.}
 * @param from the first moment
 * @param to the first moment that is not wanted any more
 */
public record AuditFilter(
        UUID organizationId, UUID actorId, String action, AuditOutcome outcome, Instant from, Instant to) {}
