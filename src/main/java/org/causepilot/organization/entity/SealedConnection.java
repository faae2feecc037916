package org.causepilot.organization.entity;

import java.util.UUID;
import org.causepilot.secret.entity.SecretPlace;

/**
 * An organization's connection string as it is stored.
 *
 * @param generation the change that brought it, part of what it is sealed to
 */
public record SealedConnection(byte[] ciphertext, long generation) {

    /** The place a connection string is bound to. */
    public static SecretPlace place(UUID organization, long generation) {
        return new SecretPlace("organizations", "connection_sealed", organization, generation);
    }

    @Override
    public String toString() {
        return "SealedConnection[generation=" + generation + "]";
    }
}
