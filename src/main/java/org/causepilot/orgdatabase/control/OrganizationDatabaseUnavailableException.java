package org.causepilot.orgdatabase.control;

import java.time.Duration;
import java.util.Optional;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The organization's own database cannot serve at present. No other one serves in its place. */
public class OrganizationDatabaseUnavailableException extends DomainException {

    private static final long serialVersionUID = 1L;
    private static final Duration WORTH_ANOTHER_TRY = Duration.ofSeconds(2);

    private final String reason;

    public OrganizationDatabaseUnavailableException(String reason) {
        super(
                ProblemType.ORGANIZATION_DATABASE_UNAVAILABLE,
                Message.of("orgdatabase.unavailable", Message.of("orgdatabase.reason." + reason)));
        this.reason = reason;
    }

    /** A stable code: {@code unreachable}, {@code authentication-failed}, {@code not-configured} … */
    public String reason() {
        return reason;
    }

    /** Whether the server refused who we are, rather than being gone. */
    boolean isAboutSigningIn() {
        return reason.startsWith("authentication");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(WORTH_ANOTHER_TRY);
    }
}
