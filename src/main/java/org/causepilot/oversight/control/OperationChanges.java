package org.causepilot.oversight.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.operation.control.Operations;
import org.causepilot.operation.entity.Operation;

/** What a superadmin does to an operation under way, each with its audit event. */
@ApplicationScoped
@Transactional
public class OperationChanges {

    @Inject
    private Operations operations;

    @Inject
    private AuditTrail audit;

    public Operation cancel(UUID id) {
        return recorded("operation.cancelled", operations.cancel(id));
    }

    public Operation retry(UUID id) {
        return recorded("operation.retried", operations.retry(id));
    }

    private Operation recorded(String action, Operation operation) {
        audit.record(AuditEvent.succeeded(
                action, null, Map.of("operation", operation.id().toString(), "kind", operation.kind())));
        return operation;
    }
}
