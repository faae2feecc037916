package org.causepilot.account.control;

import java.util.List;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/** Another account has this e-mail address. */
public class EmailTakenException extends ConflictException {

    private static final long serialVersionUID = 1L;

    public EmailTakenException() {
        super(Message.of("account.email-taken"));
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("email", "email-taken", detail()));
    }
}
