package org.causepilot.account.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import org.causepilot.account.entity.Role;

/** Who is to become a member, and as what. */
public record InvitationRequest(
        @NotNull @Email String email, @NotNull Role role) {}
