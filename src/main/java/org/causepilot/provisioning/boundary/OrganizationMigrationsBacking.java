package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.provisioning.control.ConnectionChange;
import org.causepilot.provisioning.control.SchemaStatusReader;
import org.causepilot.provisioning.entity.SchemaStatus;

/** How far the schema of an organization's database is, and the way to the newest one. */
@Named
@ViewScoped
public class OrganizationMigrationsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationBacking page;

    @Inject
    private SchemaStatusReader reader;

    @Inject
    private ConnectionChange connections;

    private transient SchemaStatus schema;

    public String migrate() {
        String version = connections.migrate(page.uuid()).schemaVersion();
        PageMessages.doneAtNextPage("migrations.done", version);
        return "/admin/organization-migrations.xhtml?faces-redirect=true&id=" + page.uuid();
    }

    public SchemaStatus getSchema() {
        if (schema == null) {
            schema = reader.read(page.uuid());
        }
        return schema;
    }
}
