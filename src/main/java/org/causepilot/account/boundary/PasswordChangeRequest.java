package org.causepilot.account.boundary;

import jakarta.validation.constraints.NotNull;

/** Somebody's own new password. */
public record PasswordChangeRequest(
        @NotNull String currentPassword, @NotNull String newPassword) {

    @Override
    public String toString() {
        return "PasswordChangeRequest[****]";
    }
}
