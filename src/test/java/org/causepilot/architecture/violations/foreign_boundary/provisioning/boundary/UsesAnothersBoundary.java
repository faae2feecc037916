package org.causepilot.architecture.violations.foreign_boundary.provisioning.boundary;

import org.causepilot.architecture.violations.foreign_boundary.account.boundary.Body;

/** A room that uses the door of another one. */
record UsesAnothersBoundary(Body body) {}
