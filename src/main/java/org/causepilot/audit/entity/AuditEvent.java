package org.causepilot.audit.entity;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One act.
 *
 * @param action the thing and what was done, or was to be done, to it: {@code organization.created}
 * @param organizationId null when it concerns none
 * @param outcome null when a forger wrote one that does not exist
 * @param details ids, names and codes only: never a secret, never raw input
 * @param before what changed, as it was
 * @param after what changed, as it is now
 */
public record AuditEvent(
        String action,
        UUID organizationId,
        AuditOutcome outcome,
        Map<String, String> details,
        Map<String, String> before,
        Map<String, String> after) {

    public AuditEvent {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
        before = Collections.unmodifiableMap(new TreeMap<>(before));
        after = Collections.unmodifiableMap(new TreeMap<>(after));
    }

    public static AuditEvent intended(String action, UUID organizationId, Map<String, String> details) {
        return of(action, organizationId, AuditOutcome.INTENDED, details);
    }

    public static AuditEvent succeeded(String action, UUID organizationId, Map<String, String> details) {
        return of(action, organizationId, AuditOutcome.SUCCEEDED, details);
    }

    public static AuditEvent refused(String action, UUID organizationId, Map<String, String> details) {
        return of(action, organizationId, AuditOutcome.REFUSED, details);
    }

    public static AuditEvent failed(String action, UUID organizationId, Map<String, String> details) {
        return of(action, organizationId, AuditOutcome.FAILED, details);
    }

    /** With the state that it changed; what is the same on both sides is left out. */
    public AuditEvent changing(Map<String, String> from, Map<String, String> to) {
        Map<String, String> old = Redaction.of(Difference.of(from, to));
        Map<String, String> now = Redaction.of(Difference.of(to, from));
        return new AuditEvent(action, organizationId, outcome, details, old, now);
    }

    public static AuditEvent of(String action, UUID organizationId, AuditOutcome outcome, Map<String, String> details) {
        return new AuditEvent(action, organizationId, outcome, Redaction.of(details), Map.of(), Map.of());
    }
}
