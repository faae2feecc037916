package org.causepilot.account.control;

import org.causepilot.platform.problem.ForbiddenException;
import org.causepilot.platform.problem.Message;

/** The password in use was chosen by somebody else, and opens nothing but its own replacement. */
public class PasswordChangeRequiredException extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    public PasswordChangeRequiredException() {
        super(Message.of("account.password-change-required"));
    }
}
