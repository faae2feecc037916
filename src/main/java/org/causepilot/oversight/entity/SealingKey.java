package org.causepilot.oversight.entity;

/**
 * A key, and what hangs on it.
 *
 * @param keyId null for what no keyset of ours can have sealed
 * @param isPrimary whether it seals; there is one
 * @param isKnown whether the keyset of this server holds it
 * @param secrets that are sealed under it: while there are any, the keyset must keep it
 */
public record SealingKey(Long keyId, boolean isPrimary, boolean isKnown, long secrets) {}
