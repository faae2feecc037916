package org.causepilot.orgdatabase.control;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** A database could not be brought to the newest schema; each migration is one transaction, so none is half done. */
public class MigrationFailedException extends DomainException {

    private static final long serialVersionUID = 1L;

    public MigrationFailedException() {
        super(ProblemType.CONFLICT, Message.of("orgdatabase.migration-failed"));
    }
}
