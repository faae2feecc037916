package org.causepilot.connection.entity;

import java.util.List;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/**
 * The operator does not let connections go there. Says the same for every place, so that nothing can be learned about
 * a network by asking for its addresses one after the other.
 */
public class HostNotAllowedException extends DomainException {

    private static final long serialVersionUID = 1L;

    private static final Message DETAIL = Message.of("connection.host-not-allowed");

    public HostNotAllowedException() {
        super(ProblemType.HOST_NOT_ALLOWED, DETAIL);
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError(ConnectionStringException.FIELD, type().code(), DETAIL));
    }
}
