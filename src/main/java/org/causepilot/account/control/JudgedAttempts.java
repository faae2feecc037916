package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
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
                record("account.throttled", attempt, Map.of("attempt", attempt.action()));
            }
            throw refused;
        } catch (RuntimeException failure) {
            if (wrong.isInstance(failure)) {
                record(attempt.action(), attempt, Map.of("reason", "wrong-secret"));
            }
            throw failure;
        }
    }

    /** What was typed is not told: people type passwords into the wrong field. */
    private void record(String action, Attempt attempt, Map<String, String> why) {
        Map<String, String> details = new TreeMap<>(why);
        attempt.user().ifPresent(user -> details.put("user_id", user.toString()));
        auditTrail.recordApart(AuditEvent.refused(action, null, details));
    }
}
