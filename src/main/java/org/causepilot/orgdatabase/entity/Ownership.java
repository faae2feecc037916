package org.causepilot.orgdatabase.entity;

/** Whose database it is, as seen by one organization. */
public enum Ownership {
    UNCLAIMED,
    OWN,
    /** It carries the organization's claim, and is none of the databases that it had. */
    COPY,
    ANOTHER_ORGANIZATIONS,
    ANOTHER_INSTALLATIONS,
    SYSTEM_DATABASE
}
