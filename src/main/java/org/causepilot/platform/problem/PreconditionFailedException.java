package org.causepilot.platform.problem;

/** Somebody else changed the thing after the caller last read it. */
public class PreconditionFailedException extends DomainException {

    private static final long serialVersionUID = 1L;

    public PreconditionFailedException() {
        super(ProblemType.PRECONDITION_FAILED, Message.of("platform.precondition-failed"));
    }
}
