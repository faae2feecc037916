package org.causepilot.account.control;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** Nobody is known to act in this request, or what made them known counts no longer. */
public class NotSignedInException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotSignedInException() {
        super(ProblemType.UNAUTHORIZED, Message.of("platform.unauthorized"));
    }
}
