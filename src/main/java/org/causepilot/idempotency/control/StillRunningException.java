package org.causepilot.idempotency.control;

import java.time.Duration;
import java.util.Optional;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;

/** The first request with this key has not been answered yet. */
public class StillRunningException extends ConflictException {

    private static final long serialVersionUID = 1L;
    private static final Duration WORTH_ANOTHER_TRY = Duration.ofSeconds(2);

    public StillRunningException() {
        super(Message.of("idempotency.still-running"));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(WORTH_ANOTHER_TRY);
    }
}
