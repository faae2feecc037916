package org.causepilot.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.causepilot.audit.entity.Actor;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.AuditEvent;

/** Who did what. What cannot be written here does not happen. */
@ApplicationScoped
public class AuditTrail {

    @Inject
    private AuditChain chain;

    @Inject
    private ActingPerson actingPerson;

    @Inject
    private Clock clock;

    /**
     * Together with the act: in the transaction that is under way, and as the last thing in it. Nobody else can record
     * anything until it ends.
     */
    public void record(AuditEvent event) {
        chain.appendWithCommit(entry(event, null, sinceArrival()));
    }

    /** For refusals and failures, whose own transaction is rolled back. */
    public void recordApart(AuditEvent event) {
        chain.appendApart(entry(event, null, sinceArrival()));
    }

    /**
     * Before an effect that no transaction can take back. An intent that never gets an outcome shows that the server died
     * in between.
     *
     * @param details what is known beforehand
     */
    public AuditedAct begin(String action, UUID organizationId, Map<String, String> details) {
        AuditEvent intent = AuditEvent.intended(action, organizationId, details);
        return new AuditedAct(this, intent, chain.appendApart(entry(intent, null, sinceArrival())));
    }

    void record(AuditEvent outcome, long intentId, Duration latency) {
        chain.appendWithCommit(entry(outcome, intentId, latency.toMillis()));
    }

    void recordApart(AuditEvent outcome, long intentId, Duration latency) {
        chain.appendApart(entry(outcome, intentId, latency.toMillis()));
    }

    private AuditEntry entry(AuditEvent event, Long intentId, Long latencyMs) {
        return new AuditEntry(0, clock.instant(), actor(), event, intentId, latencyMs);
    }

    private Actor actor() {
        try {
            return actingPerson.get();
        } catch (ContextNotActiveException outsideOfRequests) {
            return Actor.SYSTEM;
        }
    }

    private Long sinceArrival() {
        try {
            return actingPerson.sinceArrival().toMillis();
        } catch (ContextNotActiveException outsideOfRequests) {
            return null;
        }
    }
}
