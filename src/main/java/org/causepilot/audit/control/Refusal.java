package org.causepilot.audit.control;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.audit.entity.AuditOutcome;
import org.causepilot.platform.problem.DomainException;

/** What is thrown, as the trail tells it: the code of the problem and nothing of its text. */
final class Refusal {

    private static final Logger LOGGER = Logger.getLogger(Refusal.class.getName());
    private static final int FIRST_FAULT_OF_OURS = 500;

    private Refusal() {}

    /** That it cannot be told must not hide what there was to tell; the caller fails either way. */
    static void tell(RuntimeException thrown, BiConsumer<AuditOutcome, Map<String, String>> trail) {
        try {
            trail.accept(outcome(thrown), details(thrown));
        } catch (RuntimeException unwritable) {
            thrown.addSuppressed(unwritable);
            LOGGER.log(Level.WARNING, "audit - an outcome could not be written; its intent tells of it");
        }
    }

    private static AuditOutcome outcome(RuntimeException thrown) {
        boolean refused =
                thrown instanceof DomainException known && known.type().status() < FIRST_FAULT_OF_OURS;
        return refused ? AuditOutcome.REFUSED : AuditOutcome.FAILED;
    }

    private static Map<String, String> details(RuntimeException thrown) {
        return thrown instanceof DomainException known
                ? Map.of("problem", known.type().code())
                : Map.of("problem", "internal");
    }
}
