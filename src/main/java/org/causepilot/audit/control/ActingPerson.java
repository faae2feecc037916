package org.causepilot.audit.control;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import org.causepilot.audit.entity.Actor;

/** Who acts in this request: set once by the one who identified the caller, read by the audit trail. */
@RequestScoped
public class ActingPerson {

    private final long arrival = System.nanoTime();
    private Actor actor = Actor.SYSTEM;

    public void is(Actor identified) {
        actor = identified;
    }

    public Actor get() {
        return actor;
    }

    Duration sinceArrival() {
        return Duration.ofNanos(System.nanoTime() - arrival);
    }
}
