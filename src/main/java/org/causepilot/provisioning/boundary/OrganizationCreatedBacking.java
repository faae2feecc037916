package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.causepilot.connection.entity.ConnectionFields;
import org.causepilot.provisioning.control.ConnectionEditor;
import org.causepilot.provisioning.control.DatabaseStatusReader;
import org.causepilot.provisioning.entity.DatabaseStatus;

/** What exists after a creation. */
@Named
@RequestScoped
public class OrganizationCreatedBacking {

    @Inject
    private OrganizationBacking page;

    @Inject
    private DatabaseStatusReader statusReader;

    @Inject
    private ConnectionEditor editor;

    private DatabaseStatus database;

    public DatabaseStatus getDatabase() {
        if (database == null) {
            database = statusReader.read(page.uuid());
        }
        return database;
    }

    /** The PostgreSQL role that its connection uses. */
    public String getRole() {
        return Optional.of(editor.open(page.uuid()).fields())
                .map(ConnectionFields::user)
                .filter(user -> !user.isEmpty())
                .orElse(null);
    }
}
