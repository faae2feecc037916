package org.causepilot.oversight.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.causepilot.operation.entity.Operation;
import org.causepilot.operation.entity.OperationItem;
import org.causepilot.operation.entity.Progress;

/** An operation with its items, those that failed first. */
public record OperationDetails(
        UUID id,
        String kind,
        String status,
        boolean cancelRequested,
        Progress progress,
        String error,
        String createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        List<OperationItem> items) {

    static OperationDetails of(Operation operation, List<OperationItem> items) {
        return new OperationDetails(
                operation.id(),
                operation.kind(),
                operation.status().stored(),
                operation.cancelRequested(),
                operation.progress(),
                operation.error(),
                operation.createdBy().name(),
                operation.createdAt(),
                operation.startedAt(),
                operation.finishedAt(),
                items);
    }
}
