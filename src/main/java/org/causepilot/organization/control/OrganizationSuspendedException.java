package org.causepilot.organization.control;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The organization may not work at present; its data is kept. */
public class OrganizationSuspendedException extends DomainException {

    private static final long serialVersionUID = 1L;

    public OrganizationSuspendedException() {
        super(ProblemType.ORGANIZATION_SUSPENDED, Message.of("organization.suspended"));
    }
}
