package org.causepilot.orgdatabase.control;

import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;

/** Somebody else imports into the same organization right now. */
public class BulkWorkUnderWayException extends ConflictException {

    private static final long serialVersionUID = 1L;

    public BulkWorkUnderWayException() {
        super(Message.of("orgdatabase.bulk-work-under-way"));
    }
}
