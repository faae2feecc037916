package org.causepilot.organization.entity;

/** Whether an organization uses a module. */
public record ModuleState(Module module, boolean isEnabled) {}
