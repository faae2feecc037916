package org.causepilot.account.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;

/** Who forgot a password. */
public record PasswordResetRequest(@NotNull @Email String email) {

    @Override
    public String toString() {
        return "PasswordResetRequest[****]";
    }
}
