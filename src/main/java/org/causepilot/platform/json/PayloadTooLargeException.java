package org.causepilot.platform.json;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The body is larger than anything sensible; the rest of it was not read. */
public class PayloadTooLargeException extends DomainException {

    private static final long serialVersionUID = 1L;

    public PayloadTooLargeException(int limit) {
        super(ProblemType.PAYLOAD_TOO_LARGE, Message.of("platform.payload-too-large", limit));
    }
}
