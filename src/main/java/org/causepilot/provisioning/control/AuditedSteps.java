package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.control.AuditedAct;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.platform.problem.DomainException;

/** Writes down what is about to be done outside of any transaction, and how it ended. */
@ApplicationScoped
class AuditedSteps {

    private static final String PROBLEM = "problem";

    @Inject
    private AuditTrail audit;

    /**
     * Intent first; when it cannot be written, nothing happens.
     *
     * @param work tells its success itself, in the transaction of what it changes
     */
    <T> T around(String action, UUID organization, Map<String, String> intent, Function<AuditedAct, T> work) {
        AuditedAct act = audit.begin(action, organization, intent);
        try {
            return work.apply(act);
        } catch (ConnectionTakenBackException told) {
            throw told;
        } catch (DomainException refused) {
            act.refused(Map.of(PROBLEM, refused.type().code()));
            throw refused;
        } catch (RuntimeException failure) {
            act.failed(Map.of(PROBLEM, "internal"));
            throw failure;
        }
    }

    /** For what is refused before there is anything to intend. */
    <T> T orRefused(String action, UUID organization, Supplier<T> step) {
        try {
            return step.get();
        } catch (DomainException refused) {
            audit.recordApart(AuditEvent.refused(
                    action, organization, Map.of(PROBLEM, refused.type().code())));
            throw refused;
        }
    }
}
