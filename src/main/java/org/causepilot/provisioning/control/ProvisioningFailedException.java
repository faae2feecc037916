package org.causepilot.provisioning.control;

import java.time.Duration;
import java.util.Optional;
import org.causepilot.connection.control.Failure;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The server on which databases are created did not do as asked. What had been made is taken back. */
public class ProvisioningFailedException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ProvisioningFailedException(Failure failure) {
        super(
                ProblemType.ORGANIZATION_DATABASE_UNAVAILABLE,
                Message.of("provisioning.failed", Message.of("orgdatabase.reason." + failure.code())));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(10));
    }
}
