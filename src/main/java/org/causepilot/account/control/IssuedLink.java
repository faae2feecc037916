package org.causepilot.account.control;

import java.time.Instant;

/** A one-time link just made: its secret is known to nobody but whoever reads this. */
public record IssuedLink(String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedLink[****, " + expiresAt + "]";
    }
}
