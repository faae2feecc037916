package org.causepilot.platform.problem;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Root of every refusal that the product itself decides: one failure, one subclass. It knows what the client may be
 * told, and nothing else; whatever caused it stays in the log.
 *
 * <p>Rolls a transaction back, and passes through an EJB as it is.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Message detail;

    protected DomainException(ProblemType type, Message detail) {
        this(type, detail, null);
    }

    /** @param cause for the log only; make sure that its message holds no secret */
    protected DomainException(ProblemType type, Message detail, Throwable cause) {
        super(type.code() + ": " + detail, cause);
        this.type = type;
        this.detail = detail;
    }

    public ProblemType type() {
        return type;
    }

    public Message detail() {
        return detail;
    }

    /** One entry for each field at fault. */
    public List<FieldError> errors() {
        return List.of();
    }

    /** After which time it is worth trying again: becomes {@code Retry-After}. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
