package org.causepilot.audit.control;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.audit.entity.AuditOutcome;

/** Around the transaction: what is told here must survive its rollback. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class AuditedInterceptor {

    @Inject
    private AuditTrail trail;

    @AroundInvoke
    Object tellRefusals(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (RuntimeException thrown) {
            Refusal.tell(thrown, (outcome, details) -> trail.recordApart(event(call, outcome, details)));
            throw thrown;
        }
    }

    private static AuditEvent event(InvocationContext call, AuditOutcome outcome, Map<String, String> problem) {
        Audited act = call.getMethod().getAnnotation(Audited.class);
        Optional<UUID> subject = Arrays.stream(call.getParameters())
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .findFirst();
        if (act.subject() == Audited.Subject.ORGANIZATION) {
            return AuditEvent.of(act.value(), subject.orElse(null), outcome, problem);
        }
        Map<String, String> details = new TreeMap<>(problem);
        subject.ifPresent(account -> details.put("user_id", account.toString()));
        return AuditEvent.of(act.value(), null, outcome, details);
    }
}
