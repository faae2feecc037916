package org.causepilot.account.control;

import java.util.Optional;

/**
 * What the holder of a one-time link says.
 *
 * @param password to be set; for somebody with an account who is invited, the one they have, or empty when signed in
 * @param fullName of a new account
 */
public record LinkAnswer(Optional<String> password, Optional<String> fullName) {

    @Override
    public String toString() {
        return "LinkAnswer[****]";
    }
}
