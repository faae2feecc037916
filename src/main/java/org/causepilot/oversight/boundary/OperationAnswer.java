package org.causepilot.oversight.boundary;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.operation.entity.Operation;
import org.causepilot.operation.entity.Progress;

/** An operation in a list: without its items. */
public record OperationAnswer(
        UUID id,
        String kind,
        String status,
        boolean cancelRequested,
        Progress progress,
        String error,
        String createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    static OperationAnswer of(Operation operation) {
        return new OperationAnswer(
                operation.id(),
                operation.kind(),
                operation.status().stored(),
                operation.cancelRequested(),
                operation.progress(),
                operation.error(),
                operation.createdBy().name(),
                operation.createdAt(),
                operation.startedAt(),
                operation.finishedAt());
    }
}
