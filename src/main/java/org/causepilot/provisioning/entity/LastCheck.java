package org.causepilot.provisioning.entity;

import java.time.Instant;
import java.util.Optional;

/** What the last look at a database found. */
public record LastCheck(DatabaseState state, Optional<String> schemaVersion, Instant checkedAt) {}
