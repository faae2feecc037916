package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.provisioning.control.OrganizationBatch;

/** Asks before organizations are suspended, naming them. */
@Named
@RequestScoped
public class OrganizationsSuspendBacking {

    @Inject
    private OrganizationBatch batch;

    private final List<UUID> chosen = ChosenOrganizations.ids();
    private List<OrganizationSnapshot> organizations;

    /** Those that are still there. */
    public List<OrganizationSnapshot> getOrganizations() {
        if (organizations == null) {
            organizations = batch.named(chosen);
        }
        return organizations;
    }

    public int getGone() {
        return chosen.size() - getOrganizations().size();
    }

    public String suspend() {
        BatchMessages.tell("selection.suspended", batch.setActive(chosen, false));
        return "/admin/organizations.xhtml?faces-redirect=true";
    }
}
