package org.causepilot.orgdatabase.control;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The database belongs to another installation, or is a copy of the organization's that nobody has vouched for. */
public class IdentityMismatchException extends DomainException {

    private static final long serialVersionUID = 1L;

    public IdentityMismatchException(Message detail) {
        super(ProblemType.IDENTITY_MISMATCH, detail);
    }

    static IdentityMismatchException anotherInstallations() {
        return new IdentityMismatchException(Message.of("orgdatabase.identity-mismatch"));
    }

    static IdentityMismatchException copy() {
        return new IdentityMismatchException(Message.of("orgdatabase.restored-copy"));
    }
}
