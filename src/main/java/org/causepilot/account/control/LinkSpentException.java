package org.causepilot.account.control;

import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** A one-time link that was used, has expired, or never was. */
public class LinkSpentException extends DomainException {

    private static final long serialVersionUID = 1L;

    public LinkSpentException() {
        super(ProblemType.NOT_FOUND, Message.of("account.link-spent"));
    }
}
