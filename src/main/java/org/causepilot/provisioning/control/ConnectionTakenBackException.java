package org.causepilot.provisioning.control;

import java.util.List;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** A connection passed its test, came into force, did not serve, and was taken back. */
public class ConnectionTakenBackException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Message reason;

    /**
     * @param code stable, such as {@code no-privilege}
     * @param generation in which the connection before is in force again
     */
    public ConnectionTakenBackException(String code, Message reason, long generation) {
        super(ProblemType.CONNECTION_TEST_FAILED, Message.of("provisioning.taken-back", reason, generation));
        this.code = code;
        this.reason = reason;
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("db_connection_string", code, reason));
    }
}
