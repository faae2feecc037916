package org.causepilot.provisioning.boundary;

import jakarta.validation.constraints.NotNull;

/**
 * Body of {@code POST …/database/reveal}.
 *
 * @param password the caller's own
 */
public record RevealRequest(@NotNull String password) {

    @Override
    public String toString() {
        return "RevealRequest";
    }
}
