package org.causepilot.platform.problem;

/** There is nothing here, or nothing that the caller may know of: both look the same on purpose. */
public class NotFoundException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super(ProblemType.NOT_FOUND, Message.of("platform.not-found"));
    }
}
