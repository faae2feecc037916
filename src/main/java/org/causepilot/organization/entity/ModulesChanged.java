package org.causepilot.organization.entity;

import java.util.UUID;

/** An organization uses other modules than before. */
public record ModulesChanged(UUID organization) {}
