package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.provisioning.control.DatabaseProvisioning;
import org.causepilot.provisioning.control.DatabaseStatusReader;
import org.causepilot.provisioning.entity.DatabaseState;
import org.causepilot.provisioning.entity.DatabaseStatus;

/** The database of an organization as it is now, and its creation when there is none. */
@Named
@ViewScoped
public class DatabaseConnectionBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationBacking page;

    @Inject
    private DatabaseStatusReader statusReader;

    @Inject
    private DatabaseProvisioning provisioning;

    private transient DatabaseStatus database;

    public String create() {
        String name = provisioning.create(page.uuid()).databaseName();
        PageMessages.doneAtNextPage("connection.created", name);
        return "/admin/organization-database.xhtml?faces-redirect=true&id=" + page.uuid();
    }

    /** Looks again. */
    public void look() {
        database = statusReader.read(page.uuid());
    }

    public DatabaseStatus getDatabase() {
        if (database == null) {
            look();
        }
        return database;
    }

    public boolean isCreatable() {
        DatabaseState state = getDatabase().state();
        return state == DatabaseState.NOT_CREATED || state == DatabaseState.NOT_CONFIGURED;
    }
}
