package org.causepilot.audit.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an act ended, or that it is about to begin. */
public enum AuditOutcome {
    INTENDED,
    SUCCEEDED,
    REFUSED,
    FAILED;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is none. */
    public static Optional<AuditOutcome> of(String stored) {
        return Arrays.stream(values())
                .filter(each -> each.stored().equals(stored))
                .findFirst();
    }
}
