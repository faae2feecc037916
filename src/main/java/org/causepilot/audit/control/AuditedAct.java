package org.causepilot.audit.control;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.causepilot.audit.entity.AuditEvent;

/** An act whose intent is written. Its outcome refers to the intent and tells how long it took. */
public final class AuditedAct {

    private final AuditTrail trail;
    private final AuditEvent intent;
    private final long intentId;
    private final long begun = System.nanoTime();

    AuditedAct(AuditTrail trail, AuditEvent intent, long intentId) {
        this.trail = trail;
        this.intent = intent;
        this.intentId = intentId;
    }

    /** In the transaction under way: a rollback takes it back, and {@link #failed} may follow. */
    public void succeeded(Map<String, String> details) {
        succeeded(AuditEvent.succeeded(intent.action(), intent.organizationId(), details));
    }

    /** In the transaction under way. @param outcome with what it changed, see {@link AuditEvent#changing} */
    public void succeeded(AuditEvent outcome) {
        trail.record(outcome, intentId, sinceIntent());
    }

    /** In a transaction of its own. */
    public void refused(Map<String, String> details) {
        apart(AuditEvent.refused(intent.action(), intent.organizationId(), details));
    }

    /** In a transaction of its own. */
    public void failed(Map<String, String> details) {
        apart(AuditEvent.failed(intent.action(), intent.organizationId(), details));
    }

    /**
     * Tries it; what it throws becomes the outcome. That it went well, {@code work} says itself, in the transaction that
     * makes it so.
     */
    public <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException thrown) {
            Refusal.tell(
                    thrown,
                    (outcome, details) ->
                            apart(AuditEvent.of(intent.action(), intent.organizationId(), outcome, details)));
            throw thrown;
        }
    }

    private void apart(AuditEvent outcome) {
        trail.recordApart(outcome, intentId, sinceIntent());
    }

    private Duration sinceIntent() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
