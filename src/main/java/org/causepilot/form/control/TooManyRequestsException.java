package org.causepilot.form.control;

import java.time.Duration;
import java.util.Optional;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** More than people send came by the public door, from one address or to one form. */
public class TooManyRequestsException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public TooManyRequestsException(Duration wait) {
        super(ProblemType.TOO_MANY_ATTEMPTS, Message.of("form.too-many-requests", seconds(wait)));
        this.wait = Duration.ofSeconds(seconds(wait));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }

    /** Rounded up: who comes back after this time is let in. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
