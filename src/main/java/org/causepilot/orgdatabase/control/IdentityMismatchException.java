package org.causepilot.orgdatabase.control;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The database says that it belongs to another installation or organization. */
public class IdentityMismatchException extends DomainException {

    private static final long serialVersionUID = 1L;

    public IdentityMismatchException() {
        super(ProblemType.IDENTITY_MISMATCH, Message.of("orgdatabase.identity-mismatch"));
    }
}
