package org.causepilot.provisioning.control;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.Actor;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.operation.control.OperationKind;
import org.causepilot.operation.control.Operations;
import org.causepilot.operation.entity.Initiator;
import org.causepilot.operation.entity.Operation;
import org.causepilot.operation.entity.OperationStatus;

/**
 * The same for the databases of many organizations: an item is an organization's id. One that is gone by the time it is
 * its turn is an item that failed, and the others go on.
 */
public abstract class DatabaseOperation implements OperationKind {

    @Inject
    private Operations operations;

    @Inject
    private ActingPerson actingPerson;

    @Inject
    private AuditTrail audit;

    /** As {@link AuditEvent#action}. */
    abstract String action();

    /**
     * @param organizations at least one; a second mention of the same counts for nothing
     * @throws org.causepilot.operation.control.OperationUnderWayException when one of the same kind is under way
     */
    @Transactional
    public Operation start(List<UUID> organizations) {
        Actor actor = actingPerson.get();
        List<String> items =
                organizations.stream().distinct().map(UUID::toString).toList();
        Operation started = operations.start(name(), items, new Initiator(actor.id(), actor.name()));
        audit.record(AuditEvent.intended(action(), null, details(started)));
        return started;
    }

    @Override
    public void ended(Operation operation) {
        boolean succeeded = operation.status() == OperationStatus.SUCCEEDED;
        Map<String, String> details = details(operation);
        audit.record(
                succeeded ? AuditEvent.succeeded(action(), null, details) : AuditEvent.failed(action(), null, details));
    }

    private static Map<String, String> details(Operation operation) {
        return Map.of(
                "operation", operation.id().toString(),
                "status", operation.status().stored(),
                "started_by", operation.createdBy().name(),
                "organizations", Integer.toString(operation.progress().total()),
                "failed", Integer.toString(operation.progress().failed()));
    }
}
