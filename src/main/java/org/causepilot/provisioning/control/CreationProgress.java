package org.causepilot.provisioning.control;

import org.causepilot.provisioning.entity.CreationStep;

/** Is told when a step of a creation begins; the one before it has ended well then. */
@FunctionalInterface
public interface CreationProgress {

    CreationProgress UNWATCHED = step -> {};

    void begins(CreationStep step);
}
