package org.causepilot.architecture.violations.layers_entity.organization.entity;

import org.causepilot.organization.control.SlugTakenException;

/** State that knows the rules it is under. */
class KnowsControl {

    SlugTakenException refusal() {
        return new SlugTakenException();
    }
}
