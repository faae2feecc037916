package org.causepilot.systemdatabase.control;

import java.time.Duration;
import java.util.Optional;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** This server has not heard of changes for too long to serve anybody: another one may, or this one in a moment. */
public class CutOffException extends DomainException {

    private static final long serialVersionUID = 1L;
    private static final Duration WORTH_ANOTHER_TRY = Duration.ofSeconds(2);

    public CutOffException() {
        super(ProblemType.ORGANIZATION_DATABASE_UNAVAILABLE, Message.of("systemdatabase.cut-off"));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(WORTH_ANOTHER_TRY);
    }
}
