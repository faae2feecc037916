package org.causepilot.architecture.violations.layers_control.account.control;

import org.causepilot.architecture.violations.layers_control.account.boundary.Body;

/** A rule that knows how it is asked. */
record KnowsBoundary(Body body) {}
