package org.causepilot.account.control;

import java.time.Duration;

/** A token for the API; whoever has it is taken for its owner. */
public record AccessToken(String value, Duration lifetime) {

    @Override
    public String toString() {
        return "AccessToken[****]";
    }
}
