package org.causepilot.secret.control;

import java.time.Duration;
import java.util.Optional;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/**
 * A stored secret does not open: moved, altered, replayed, or sealed under a key we lack. Which of these is not told, and
 * nothing is tried instead.
 */
public class UnreadableSecretException extends DomainException {

    private static final long serialVersionUID = 1L;

    public UnreadableSecretException() {
        super(ProblemType.ORGANIZATION_DATABASE_UNAVAILABLE, Message.of("secret.unreadable"));
    }

    /** Somebody has to act first; there is no use in asking every second. */
    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofMinutes(1));
    }
}
