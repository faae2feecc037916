package org.causepilot.operation.entity;

import java.util.Locale;

/** Where an operation stands. */
public enum OperationStatus {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OperationStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
