package org.causepilot.provisioning.entity;

import java.time.Instant;
import java.util.Optional;
import org.causepilot.organization.entity.OrganizationSnapshot;

/**
 * An organization with what is known of its database without dialling it.
 *
 * @param maskedConnection the connection string with its password as {@code ****}; for superadmins only
 * @param databaseName the one it has, or would be given
 * @param checkedAt when the state was seen; empty when it never was
 */
public record OrganizationOverview(
        OrganizationSnapshot organization,
        Optional<String> maskedConnection,
        DatabaseState state,
        String databaseName,
        Optional<String> schemaVersion,
        Optional<Instant> checkedAt) {}
