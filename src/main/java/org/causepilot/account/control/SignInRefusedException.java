package org.causepilot.account.control;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** Unknown person, wrong password, deactivated account: one text for all, so that none of them can be told apart. */
public class SignInRefusedException extends DomainException {

    private static final long serialVersionUID = 1L;

    public SignInRefusedException() {
        super(ProblemType.UNAUTHORIZED, Message.of("account.sign-in-refused"));
    }
}
