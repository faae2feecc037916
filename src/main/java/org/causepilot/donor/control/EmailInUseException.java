package org.causepilot.donor.control;

import java.util.List;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/** Another donor of the organization has this e-mail address, in whatever case it was written. */
public class EmailInUseException extends ConflictException {

    private static final long serialVersionUID = 1L;

    public EmailInUseException() {
        super(Message.of("donor.email-in-use"));
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("email", "email-in-use", detail()));
    }
}
