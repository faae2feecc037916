package org.causepilot.account.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.causepilot.account.entity.Role;

/** Who is to become a member: named by id or by e-mail address, one of the two. */
public record AddMemberRequest(
        UUID userId, String email, @NotNull Role role) {}
