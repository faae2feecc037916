package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Brings the databases of many organizations to the schema of this program, one after the other. */
@ApplicationScoped
public class DatabaseMigrations extends DatabaseOperation {

    @Inject
    private ConnectionChange connections;

    @Override
    public String name() {
        return "database-migration";
    }

    @Override
    String action() {
        return "databases.migrated";
    }

    /** Flyway passes over what was migrated before; what refuses throws, and its problem is the item's error. */
    @Override
    public Optional<String> carryOut(String item) {
        connections.migrate(UUID.fromString(item));
        return Optional.empty();
    }
}
