package org.causepilot.account.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The first password of an account.
 *
 * @param fullName null to keep the name that was given at creation
 */
public record AcceptanceRequest(
        @NotNull String password, @Size(min = 1, max = 200) String fullName) {

    @Override
    public String toString() {
        return "AcceptanceRequest[****]";
    }
}
