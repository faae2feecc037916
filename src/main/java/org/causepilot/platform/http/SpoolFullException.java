package org.causepilot.platform.http;

import java.time.Duration;
import java.util.Optional;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** Too many large bodies are on their way on this node. */
public class SpoolFullException extends DomainException {

    private static final long serialVersionUID = 1L;
    private static final Duration WORTH_ANOTHER_TRY = Duration.ofSeconds(30);

    public SpoolFullException() {
        super(ProblemType.TOO_MANY_ATTEMPTS, Message.of("platform.spool-full"));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(WORTH_ANOTHER_TRY);
    }
}
