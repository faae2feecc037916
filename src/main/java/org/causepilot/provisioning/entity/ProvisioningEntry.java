package org.causepilot.provisioning.entity;

import java.util.UUID;

/**
 * A line of the journal: an attempt that was begun and not crossed out.
 *
 * @param server host:port
 * @param removesRow whether the organization was to come into being with its database, and goes with it
 */
public record ProvisioningEntry(
        UUID attempt, UUID organization, String server, String database, String role, boolean removesRow) {}
