package org.causepilot.oversight.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.control.Audited;
import org.causepilot.audit.entity.Actor;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.operation.control.OperationKind;
import org.causepilot.operation.control.Operations;
import org.causepilot.operation.entity.Initiator;
import org.causepilot.operation.entity.Operation;
import org.causepilot.operation.entity.OperationStatus;
import org.causepilot.oversight.entity.SealedRow;
import org.causepilot.secret.control.SecretSealer;
import org.causepilot.secret.control.UnreadableSecretException;

/**
 * Seals every secret that another key sealed again, under the primary key. Readers and writers notice nothing: until its
 * row is replaced a secret opens under its old key, and afterwards under the new one.
 */
@ApplicationScoped
public class KeyRotation implements OperationKind {

    private static final String NAME = "key-rotation";
    private static final String ACTION = "keys.rotated";

    @Inject
    private SealedRows rows;

    @Inject
    private SecretSealer sealer;

    @Inject
    private SealingKeys keys;

    @Inject
    private Operations operations;

    @Inject
    private ActingPerson actingPerson;

    @Inject
    private AuditTrail audit;

    /** @throws org.causepilot.operation.control.OperationUnderWayException when one is under way */
    @Audited(ACTION)
    @Transactional
    public Operation start() {
        Actor actor = actingPerson.get();
        Operation started = operations.start(NAME, rows.notUnderPrimary(), new Initiator(actor.id(), actor.name()));
        audit.record(AuditEvent.intended(ACTION, null, details(started)));
        return started;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> carryOut(String item) {
        try {
            rows.reseal(SealedRow.of(item));
            return Optional.empty();
        } catch (UnreadableSecretException doesNotOpen) {
            return Optional.of("secret-unreadable");
        }
    }

    @Override
    public void ended(Operation operation) {
        boolean succeeded = operation.status() == OperationStatus.SUCCEEDED;
        Map<String, String> details = details(operation);
        audit.record(
                succeeded ? AuditEvent.succeeded(ACTION, null, details) : AuditEvent.failed(ACTION, null, details));
        keys.report();
    }

    private Map<String, String> details(Operation operation) {
        return Map.of(
                "operation", operation.id().toString(),
                "status", operation.status().stored(),
                "started_by", operation.createdBy().name(),
                "key", Long.toString(sealer.primaryKeyId()),
                "total", Integer.toString(operation.progress().total()),
                "done", Integer.toString(operation.progress().done()),
                "failed", Integer.toString(operation.progress().failed()));
    }
}
