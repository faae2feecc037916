package org.causepilot.platform.problem;

/** The caller is known, and may not do this. */
public class ForbiddenException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException() {
        this(Message.of("platform.forbidden"));
    }

    public ForbiddenException(Message detail) {
        super(ProblemType.FORBIDDEN, detail);
    }
}
