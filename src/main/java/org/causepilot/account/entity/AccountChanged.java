package org.causepilot.account.entity;

import java.util.UUID;

/** Something about an account is different now, or it is gone. */
public record AccountChanged(UUID id) {}
