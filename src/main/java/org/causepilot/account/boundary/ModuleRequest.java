package org.causepilot.account.boundary;

import jakarta.validation.constraints.NotNull;

/** Whether an organization is to use a module. */
public record ModuleRequest(@NotNull Boolean isEnabled) {}
