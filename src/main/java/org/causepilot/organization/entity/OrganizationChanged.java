package org.causepilot.organization.entity;

import java.util.UUID;

/**
 * An organization's status or connection is another now. Whoever keeps something that was made for an older generation
 * lets go of it.
 *
 * @param canWork whether its database may be used
 */
public record OrganizationChanged(UUID id, Slug slug, long generation, boolean canWork) {}
