package org.causepilot.organization.entity;

import java.util.Locale;

/** Why an organization's connection string became another one. */
public enum RevisionReason {
    /** Made up for a database that does not exist yet. */
    GENERATED,
    /** The database was created. */
    PROVISIONED,
    /** A superadmin gave it. */
    CHANGED,
    /** A superadmin took an earlier one back. */
    RESTORED,
    /** The one after it did not serve. */
    TAKEN_BACK;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
