package org.causepilot.operation.control;

import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;

/** One of its kind is not over yet; two would get into each other's way. */
public class OperationUnderWayException extends ConflictException {

    private static final long serialVersionUID = 1L;

    public OperationUnderWayException() {
        super(Message.of("operation.under-way"));
    }
}
