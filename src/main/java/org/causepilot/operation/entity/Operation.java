package org.causepilot.operation.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of long work at one moment.
 *
 * @param kind which work: see {@code OperationKind}
 * @param cancelRequested whether it ends before its next item
 * @param error a stable code; null unless it failed
 * @param startedAt null until somebody carries it out
 * @param finishedAt null until it is over
 */
public record Operation(
        UUID id,
        String kind,
        OperationStatus status,
        boolean cancelRequested,
        Progress progress,
        String error,
        Initiator createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {}
