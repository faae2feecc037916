package org.causepilot.account.control;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The password opens no account with the invited address: whether there is one is not told. */
public class AcceptanceRefusedException extends DomainException {

    private static final long serialVersionUID = 1L;

    public AcceptanceRefusedException() {
        super(ProblemType.UNAUTHORIZED, Message.of("account.acceptance-refused"));
    }
}
