package org.causepilot.architecture.violations.ground.platform.time;

import org.causepilot.organization.entity.Slug;

/** The ground that knows what stands on it. */
record KnowsARoom(Slug slug) {}
