package org.causepilot.operation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.causepilot.systemdatabase.control.ChangeFeed;
import org.causepilot.systemdatabase.entity.ChangeHeard;

/** Wakes the workers of all servers when there is something to do; they look by themselves too, now and then. */
@ApplicationScoped
class OperationNews {

    private static final String TOPIC = "operation";

    @Inject
    private ChangeFeed feed;

    @Inject
    private OperationBell bell;

    void tell(UUID operation) {
        feed.announce(TOPIC, operation.toString());
    }

    void pass(@Observes ChangeHeard heard) {
        if (heard.topic().equals(TOPIC)) {
            bell.ring();
        }
    }
}
