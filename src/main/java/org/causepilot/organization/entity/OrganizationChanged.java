package org.causepilot.organization.entity;

import java.util.UUID;

/**
 * An organization's status or connection is another now. Whoever keeps something that was made for an older generation
 * lets go of it.
 *
 * @param canWork whether its database may be used
 */
public record OrganizationChanged(UUID id, long generation, boolean canWork) {

    public static OrganizationChanged of(OrganizationSnapshot organization) {
        return new OrganizationChanged(organization.id(), organization.generation(), organization.isActive());
    }
}
