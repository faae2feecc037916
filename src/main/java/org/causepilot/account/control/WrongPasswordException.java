package org.causepilot.account.control;

import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** Somebody who is signed in could not repeat their password. */
public class WrongPasswordException extends ValidationException {

    private static final long serialVersionUID = 1L;

    /** @param field where it was typed */
    public WrongPasswordException(String field) {
        super(field, "wrong-password", Message.of("account.wrong-password"));
    }
}
