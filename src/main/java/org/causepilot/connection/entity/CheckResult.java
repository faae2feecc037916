package org.causepilot.connection.entity;

import java.time.Duration;
import org.causepilot.platform.problem.Message;

/** One line of the checklist. The duration is zero for what was not looked at, and for a server out of reach. */
public record CheckResult(String name, Outcome outcome, String code, Message message, Duration duration) {

    public CheckResult(String name, Finding finding, Duration duration) {
        this(name, finding.outcome(), finding.code(), finding.message(), duration);
    }

    public boolean hasFailed() {
        return outcome == Outcome.FAILED;
    }
}
