package org.causepilot.provisioning.entity;

import java.util.UUID;

/** Somebody looked at an organization's database, and what was seen is written down. */
public record DatabaseChecked(UUID organization) {}
