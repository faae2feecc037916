package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.problem.NotFoundException;
import org.causepilot.provisioning.control.OrganizationOverviews;
import org.causepilot.provisioning.entity.OrganizationOverview;

/** The page of one organization. */
@Named
@ViewScoped
public class OrganizationBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationOverviews overviews;

    private String id;
    private transient OrganizationOverview overview;

    /** @throws NotFoundException also for an id that cannot be one */
    public void load() {
        overview = overviews.get(uuid());
    }

    public OrganizationSnapshot getOrganization() {
        return overview().organization();
    }

    /** As it was seen last; nothing is dialled for it. */
    public OrganizationOverview getOverview() {
        return overview();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    OrganizationOverview overview() {
        if (overview == null) {
            load();
        }
        return overview;
    }

    UUID uuid() {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }
}
