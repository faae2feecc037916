package org.causepilot.organization.control;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The organization does not use this module; what is kept of it stays. */
public class ModuleDisabledException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ModuleDisabledException() {
        super(ProblemType.MODULE_DISABLED, Message.of("organization.module-disabled"));
    }
}
