package org.causepilot.account.boundary;

import jakarta.validation.constraints.NotNull;
import org.causepilot.account.entity.Role;

/** A member's new role. */
public record ChangeMemberRequest(@NotNull Role role) {}
