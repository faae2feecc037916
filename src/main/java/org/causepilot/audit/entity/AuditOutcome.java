package org.causepilot.audit.entity;

import java.util.Locale;

/** How an act ended. */
public enum AuditOutcome {
    SUCCEEDED,
    REFUSED,
    FAILED;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
