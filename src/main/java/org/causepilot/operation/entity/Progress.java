package org.causepilot.operation.entity;

/**
 * How far an operation is; what is missing to the total has not been tried.
 *
 * @param done items that succeeded
 */
public record Progress(int total, int done, int failed) {}
