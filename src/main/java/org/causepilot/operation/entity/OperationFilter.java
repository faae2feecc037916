package org.causepilot.operation.entity;

/**
 * Which operations are wanted; null means all.
 *
 * @param kind the name of an {@code OperationKind}
 */
public record OperationFilter(String kind, OperationStatus status) {

    public static final OperationFilter ALL = new OperationFilter(null, null);
}
