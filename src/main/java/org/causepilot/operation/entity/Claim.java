package org.causepilot.operation.entity;

import java.util.UUID;

/**
 * The right to carry an operation out, for as long as its lease is the one in the row.
 *
 * @param lease drawn by whoever took it
 */
public record Claim(UUID operation, String kind, UUID lease) {}
