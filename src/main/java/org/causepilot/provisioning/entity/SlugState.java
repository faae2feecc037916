package org.causepilot.provisioning.entity;

import java.util.Locale;

/** What can be said of a short name before anybody takes it. */
public enum SlugState {
    FREE,
    /** Another organization has it, or once had it. */
    TAKEN,
    RESERVED,
    /** It has not the shape of one. */
    MALFORMED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
