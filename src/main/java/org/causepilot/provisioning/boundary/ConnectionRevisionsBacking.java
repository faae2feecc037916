package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.causepilot.connection.entity.ConnectionDifference;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.organization.control.ConnectionRevisions;
import org.causepilot.organization.entity.ConnectionRevision;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.provisioning.control.ConnectionChange;
import org.causepilot.provisioning.control.ConnectionEditor;
import org.causepilot.provisioning.control.ConnectionTestFailedException;

/** The last connection strings of an organization, and the way back to one of them. */
@Named
@ViewScoped
public class ConnectionRevisionsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationBacking page;

    @Inject
    private ConnectionRevisions revisions;

    @Inject
    private ConnectionEditor editor;

    @Inject
    private ConnectionChange connections;

    private Long chosen;
    private transient List<ConnectionRevision> all;
    private transient ConnectionDifference difference;
    private transient ConnectionTestReport report;

    /** Shows what would change, and changes nothing. */
    public void choose(long generation) {
        difference = editor.compare(page.uuid(), generation);
        chosen = generation;
    }

    public void dismiss() {
        chosen = null;
        difference = null;
    }

    public String restore() {
        try {
            connections.restore(page.uuid(), chosen);
        } catch (ConnectionTestFailedException failed) {
            report = failed.report();
            difference = editor.compare(page.uuid(), chosen);
            PageMessages.failed("revisions.not-restored");
            return null;
        }
        PageMessages.doneAtNextPage("revisions.restored", Long.toString(chosen));
        return "/admin/organization-database.xhtml?faces-redirect=true&id=" + page.uuid();
    }

    public List<ConnectionRevision> getAll() {
        if (all == null) {
            all = revisions.of(page.uuid());
        }
        return all;
    }

    /** The one in force stands first; there is no way back to it. */
    public boolean isInForce(ConnectionRevision revision) {
        return revision.generation() == page.getOrganization().generation();
    }

    public Long getChosen() {
        return chosen;
    }

    public ConnectionDifference getDifference() {
        return difference;
    }

    public ConnectionTestReport getReport() {
        return report;
    }
}
