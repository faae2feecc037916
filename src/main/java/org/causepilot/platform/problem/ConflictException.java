package org.causepilot.platform.problem;

/** The state of the thing forbids what was asked. */
public class ConflictException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ConflictException(Message detail) {
        super(ProblemType.CONFLICT, detail);
    }
}
