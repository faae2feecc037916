package org.causepilot.connection.entity;

import java.util.Locale;

/** How a check ended. */
public enum Outcome {
    PASSED,
    WARNING,
    FAILED,
    /** Not looked at, because something before it failed or because it does not apply. */
    SKIPPED;

    /** {@code passed}, as clients see it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
