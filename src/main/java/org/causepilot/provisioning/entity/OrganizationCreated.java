package org.causepilot.provisioning.entity;

import java.util.Optional;
import org.causepilot.organization.entity.OrganizationSnapshot;

/**
 * What exists after a creation.
 *
 * @param database as it was found right afterwards; empty when there is none yet
 */
public record OrganizationCreated(OrganizationSnapshot organization, Optional<DatabaseStatus> database) {}
