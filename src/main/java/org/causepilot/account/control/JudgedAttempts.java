package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;

/** Every attempt goes through the throttle, and every refusal into the audit trail. */
@ApplicationScoped
class JudgedAttempts {

    @Inject
    private AttemptThrottle throttle;

    @Inject
    private AuditTrail auditTrail;

    /** @param wrong what {@code check} throws when the secret is wrong */
    <T> T judge(Attempt attempt, Supplier<T> check, Class<? extends RuntimeException> wrong) {
        try {
            return throttle.attempt(attempt.key(), attempt.address(), check, wrong);
        } catch (TooManyAttemptsException refused) {
            if (refused.first()) {
                record("account.throttled", attempt);
            }
            throw refused;
        } catch (RuntimeException failure) {
            if (wrong.isInstance(failure)) {
                record(attempt.action(), attempt);
            }
            throw failure;
        }
    }

    /** What was typed is not told: people type passwords into the wrong field. */
    private void record(String action, Attempt attempt) {
        Map<String, String> about =
                attempt.user().map(user -> Map.of("user_id", user.toString())).orElse(Map.of());
        auditTrail.recordApart(AuditEvent.refused(action, null, about));
    }
}
