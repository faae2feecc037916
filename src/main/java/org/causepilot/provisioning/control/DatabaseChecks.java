package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.provisioning.entity.DatabaseState;

/** Looks at the databases of many organizations, one after the other. */
@ApplicationScoped
public class DatabaseChecks extends DatabaseOperation {

    @Inject
    private DatabaseStatusReader reader;

    @Override
    public String name() {
        return "database-check";
    }

    @Override
    String action() {
        return "databases.checked";
    }

    @Override
    public Optional<String> carryOut(String item) {
        Sighting seen = reader.look(UUID.fromString(item));
        return seen.state() == DatabaseState.CONNECTED
                ? Optional.empty()
                : Optional.of(seen.failure().orElse(seen.state().wireName().replace('_', '-')));
    }
}
