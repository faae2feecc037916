package org.causepilot.provisioning.control;

import java.time.Duration;
import java.util.Optional;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** Others are having databases made or exchanged, and were first. Nothing was begun. */
public class ProvisioningBusyException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ProvisioningBusyException() {
        super(ProblemType.ORGANIZATION_DATABASE_UNAVAILABLE, Message.of("provisioning.busy"));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(30));
    }
}
