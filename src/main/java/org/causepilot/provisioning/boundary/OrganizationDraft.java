package org.causepilot.provisioning.boundary;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.provisioning.control.CreationRun;

/**
 * An organization to be, in the memory of one session and nowhere else: what was said of it when its first step was left,
 * the connection, which holds a password, and the creation, once it was begun.
 */
class OrganizationDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String slug;
    private String database;
    private transient ConnectionString connection;
    private transient CreationRun run;

    synchronized void say(String newName, String newSlug, String newDatabase) {
        name = newName;
        slug = newSlug;
        database = newDatabase;
    }

    synchronized String name() {
        return name;
    }

    synchronized String slug() {
        return slug;
    }

    synchronized String database() {
        return database;
    }

    synchronized Optional<ConnectionString> connection() {
        return Optional.ofNullable(connection);
    }

    synchronized void connectBy(ConnectionString string) {
        connection = string;
    }

    /** However often it is asked for, one creation is begun; another one only after the first has failed. */
    synchronized CreationRun begin(Supplier<CreationRun> start) {
        if (run == null || run.hasFailed()) {
            run = start.get();
        }
        return run;
    }

    synchronized Optional<CreationRun> run() {
        return Optional.ofNullable(run);
    }

    /** The connection is sealed where it belongs; nobody needs it here any more. */
    synchronized void forgetSecrets() {
        connection = null;
    }

    /** Whether it is an organization by now, or about to be one. */
    synchronized boolean isSpent() {
        return run != null && !run.hasFailed();
    }
}
