package org.causepilot.provisioning.boundary;

/** A database that was created; its connection string is masked. */
public record CreatedDatabaseAnswer(
        boolean success, String message, String dbConnectionString, String databaseName, String schemaVersion) {}
