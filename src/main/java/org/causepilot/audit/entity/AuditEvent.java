package org.causepilot.audit.entity;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One act.
 *
 * @param action the thing and the verb: {@code organization.created}
 * @param organizationId null when it concerns none
 * @param details ids, names and codes only: never a secret, never raw input
 */
public record AuditEvent(String action, UUID organizationId, AuditOutcome outcome, Map<String, String> details) {

    public AuditEvent {
        details = new TreeMap<>(details);
    }

    public static AuditEvent succeeded(String action, UUID organizationId, Map<String, String> details) {
        return new AuditEvent(action, organizationId, AuditOutcome.SUCCEEDED, details);
    }

    public static AuditEvent refused(String action, UUID organizationId, Map<String, String> details) {
        return new AuditEvent(action, organizationId, AuditOutcome.REFUSED, details);
    }

    public static AuditEvent failed(String action, UUID organizationId, Map<String, String> details) {
        return new AuditEvent(action, organizationId, AuditOutcome.FAILED, details);
    }
}
