package org.causepilot.form.control;

import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** The organization has no such donor. */
public class UnknownDonorException extends ValidationException {

    private static final long serialVersionUID = 1L;

    public UnknownDonorException() {
        super("donor_id", "unknown-donor", Message.of("form.unknown-donor"));
    }
}
