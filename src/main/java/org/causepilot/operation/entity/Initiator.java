package org.causepilot.operation.entity;

import java.util.UUID;

/**
 * Who started an operation.
 *
 * @param id null for the server itself
 * @param name an e-mail address, or {@code system}
 */
public record Initiator(UUID id, String name) {}
