package org.causepilot.orgdatabase.control;

import java.util.List;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The connection string leads to CausePilot's own database, or to one that PostgreSQL keeps for itself. */
public class SystemDatabaseException extends DomainException {

    private static final long serialVersionUID = 1L;

    public SystemDatabaseException() {
        super(ProblemType.SYSTEM_DATABASE, Message.of("orgdatabase.system-database"));
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("db_connection_string", type().code(), detail()));
    }
}
