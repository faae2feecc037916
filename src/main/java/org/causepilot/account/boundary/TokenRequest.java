package org.causepilot.account.boundary;

import jakarta.validation.constraints.NotNull;

/** What is given for a token. */
public record TokenRequest(@NotNull String email, @NotNull String password) {

    @Override
    public String toString() {
        return "TokenRequest[****]";
    }
}
