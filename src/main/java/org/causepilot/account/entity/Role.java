package org.causepilot.account.entity;

import java.util.Locale;

/** What a member may do inside an organization; each role may do all that the later ones may. */
public enum Role {
    /** Manages members and modules, and all data. */
    ADMIN,
    /** Writes data. */
    EDITOR,
    /** Reads data. */
    VIEWER;

    public boolean allows(Role needed) {
        return compareTo(needed) <= 0;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
