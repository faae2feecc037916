package org.causepilot.provisioning.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is done, one after the other, until an organization exists. */
public enum CreationStep {
    /** Its slug is taken, so that nobody else gets it meanwhile. */
    RESERVE,
    /** It is there, and the name of the database is free on it. */
    SERVER,
    /** The role that will own its database, and nothing else. */
    ROLE,
    DATABASE,
    /** Of a database that was given. */
    TEST,
    MIGRATE,
    /** The connection is sealed and in force. */
    CONNECT,
    /** The database is looked at as it will be from now on. */
    CHECK;

    public static List<CreationStep> of(NewOrganization wanted) {
        List<CreationStep> steps = new ArrayList<>(List.of(RESERVE));
        if (wanted.createDatabase()) {
            steps.addAll(List.of(SERVER, ROLE, DATABASE, MIGRATE, CONNECT, CHECK));
        } else if (wanted.connectionString().isPresent()) {
            steps.addAll(List.of(TEST, MIGRATE, CONNECT, CHECK));
        }
        return List.copyOf(steps);
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
