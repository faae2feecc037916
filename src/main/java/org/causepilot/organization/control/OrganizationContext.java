package org.causepilot.organization.control;

import jakarta.enterprise.context.RequestScoped;
import org.causepilot.organization.entity.OrganizationSnapshot;

/**
 * Whose data this request is about. Set once, by the one who checked that the caller may enter; there is no default, so
 * that forgetting to set it fails instead of reading somebody else's data.
 */
@RequestScoped
public class OrganizationContext {

    private OrganizationSnapshot entered;

    /** @throws IllegalStateException when the request is inside an organization already */
    public void enter(OrganizationSnapshot organization) {
        if (entered != null) {
            throw new IllegalStateException("this request is inside an organization already");
        }
        entered = organization;
    }

    /** @throws IllegalStateException outside of any organization */
    public OrganizationSnapshot current() {
        if (entered == null) {
            throw new IllegalStateException("this request is inside no organization");
        }
        return entered;
    }
}
