package org.causepilot.operation.entity;

import java.time.Instant;

/**
 * One step of an operation.
 *
 * @param key names it among the items of its operation
 * @param status {@code queued}, {@code succeeded}, {@code failed} or {@code cancelled}
 * @param errorCode a stable code; null unless it failed
 * @param finishedAt null until it was tried
 */
public record OperationItem(String key, String status, String errorCode, Instant finishedAt) {}
