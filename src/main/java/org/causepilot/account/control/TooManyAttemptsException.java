package org.causepilot.account.control;

import java.time.Duration;
import java.util.Optional;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** Not judged at all: there were too many failures shortly before, or too many people sign in at this moment. */
public class TooManyAttemptsException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;
    private final boolean first;

    public TooManyAttemptsException(Duration wait) {
        this(wait, false);
    }

    TooManyAttemptsException(Duration wait, boolean first) {
        super(ProblemType.TOO_MANY_ATTEMPTS, Message.of("account.too-many-attempts", seconds(wait)));
        this.wait = Duration.ofSeconds(seconds(wait));
        this.first = first;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }

    /** Whether it is the first refusal since the wait began: that one is worth an audit event, a flood is not. */
    boolean first() {
        return first;
    }

    /** Rounded up: who comes back after this time is let in. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
