package org.causepilot.organization.control;

import java.util.List;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The database serves another organization; which one is not told. */
public class DatabaseInUseException extends DomainException {

    private static final long serialVersionUID = 1L;

    public DatabaseInUseException() {
        super(ProblemType.DATABASE_IN_USE, Message.of("organization.database-in-use"));
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("db_connection_string", "database-in-use", detail()));
    }
}
