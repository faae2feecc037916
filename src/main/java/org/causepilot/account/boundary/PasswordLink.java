package org.causepilot.account.boundary;

import java.time.Instant;

/**
 * How somebody comes to a new password.
 *
 * @param oneTimeLink shown this once
 */
public record PasswordLink(String oneTimeLink, Instant expiresAt) {

    @Override
    public String toString() {
        return "PasswordLink[****]";
    }
}
