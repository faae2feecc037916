package org.causepilot.provisioning.entity;

import java.util.Locale;

/** What can be said of an organization's database in one word. */
public enum DatabaseState {
    CONNECTED,
    DISCONNECTED,
    /** A connection string is there, its database is not. */
    NOT_CREATED,
    NOT_CONFIGURED,
    SUSPENDED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DatabaseState ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
