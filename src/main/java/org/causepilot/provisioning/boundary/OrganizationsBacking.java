package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.causepilot.organization.entity.OrganizationStatus;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.provisioning.control.OrganizationOverviews;
import org.causepilot.provisioning.entity.DatabaseState;
import org.causepilot.provisioning.entity.OrganizationOverview;

/** The list of organizations: what is searched and where the page begins stand in its address. */
@Named
@RequestScoped
public class OrganizationsBacking {

    private static final int ROWS = 25;

    @Inject
    private OrganizationOverviews overviews;

    private String q;
    private String cursor;
    private Page<OrganizationOverview> page;

    public void load() {
        page = overviews.all(new PageRequest(ROWS, cursor, q));
    }

    public List<OrganizationOverview> getRows() {
        return page().items();
    }

    public String getNextCursor() {
        return page().nextCursor();
    }

    /** Whether there is no organization at all, so that there is nothing to search. */
    public boolean isUntouched() {
        return page().items().isEmpty() && q == null && cursor == null;
    }

    /** An organization that will be deleted is that first; of a database nobody has looked at, nothing is known. */
    public String state(OrganizationOverview row) {
        OrganizationStatus status = row.organization().status();
        if (status == OrganizationStatus.PENDING_DELETION) {
            return status.wireName();
        }
        boolean unseen =
                row.state() == DatabaseState.DISCONNECTED && row.checkedAt().isEmpty();
        return unseen ? "unknown" : row.state().wireName();
    }

    private Page<OrganizationOverview> page() {
        if (page == null) {
            load();
        }
        return page;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
