package org.causepilot.account.control;

import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;

/** Whoever is invited has an account already, and proves it instead of getting another. */
public class AccountExistsException extends ConflictException {

    private static final long serialVersionUID = 1L;

    public AccountExistsException() {
        super(Message.of("account.account-exists"));
    }
}
