package org.causepilot.idempotency.entity;

import java.util.Optional;
import java.util.UUID;

/**
 * One try at a request that has a key.
 *
 * @param begunMicros when, since 1970; tells this try from a later one with the same key
 * @param kept the answer to an earlier one, to be given again; empty when this one is to be carried out
 */
public record Attempt(UUID user, IdempotencyKey key, long begunMicros, Optional<KeptAnswer> kept) {}
