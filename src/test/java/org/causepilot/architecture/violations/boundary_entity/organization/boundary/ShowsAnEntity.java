package org.causepilot.architecture.violations.boundary_entity.organization.boundary;

import org.causepilot.organization.entity.Organization;

/** A door that hands the row itself out. */
record ShowsAnEntity(Organization organization) {}
