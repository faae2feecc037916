package org.causepilot.provisioning.control;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** There is a database of this name already, and what is in it is nobody's to overwrite. */
public class DatabaseExistsException extends DomainException {

    private static final long serialVersionUID = 1L;

    public DatabaseExistsException(String database) {
        super(ProblemType.DATABASE_EXISTS, Message.of("provisioning.database-exists", database));
    }
}
