package org.causepilot.platform.json;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The body is no JSON, or JSON with a name given twice in one object. Answered with 400, not 422. */
public class MalformedJsonException extends DomainException {

    private static final long serialVersionUID = 1L;

    public MalformedJsonException(long line, long column) {
        super(ProblemType.VALIDATION, Message.of("platform.malformed", line, column));
    }
}
