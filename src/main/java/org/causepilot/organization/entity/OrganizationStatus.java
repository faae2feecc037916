package org.causepilot.organization.entity;

import java.util.Locale;

/** Where an organization is in its life. */
public enum OrganizationStatus {
    /** Its database is being made; nobody sees it yet, but its slug is taken. */
    PROVISIONING,
    ACTIVE,
    /** Data kept, nobody enters. */
    SUSPENDED,
    /** Will be deleted when the grace time ends; can be restored until then. */
    PENDING_DELETION,
    /** Database and role are gone; the row stays, so that the slug is never handed out again. */
    DELETED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OrganizationStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
