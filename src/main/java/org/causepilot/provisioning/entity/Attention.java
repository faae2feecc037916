package org.causepilot.provisioning.entity;

import java.util.Locale;

/** What somebody should do about an organization, the most pressing first. */
public enum Attention {
    DISCONNECTED("organization-database"),
    NOT_CREATED("organization-database"),
    NOT_CONFIGURED("organization-database"),
    SCHEMA_BEHIND("organization-migrations"),
    NEVER_CHECKED("organization-database"),
    NO_ADMINISTRATOR("organization-members");

    private final String page;

    Attention(String page) {
        this.page = page;
    }

    /** The page of the organization where it is done. */
    public String page() {
        return page;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
