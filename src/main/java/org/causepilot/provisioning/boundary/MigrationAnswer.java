package org.causepilot.provisioning.boundary;

/** The schema version that a database was brought to. */
public record MigrationAnswer(boolean success, String schemaVersion) {}
