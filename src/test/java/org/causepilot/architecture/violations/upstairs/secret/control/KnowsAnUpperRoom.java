package org.causepilot.architecture.violations.upstairs.secret.control;

import org.causepilot.organization.entity.Slug;

/** A room of the first floor that looks up to the fourth. */
record KnowsAnUpperRoom(Slug slug) {}
