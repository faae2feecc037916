package org.causepilot.organization.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An organization at one moment.
 *
 * @param databaseName the name of its database, or the one that it would be given
 * @param connection empty until it has a connection string
 * @param generation counts the changes of the connection
 * @param isOnTrial whether the connection was changed and has not served yet: it may be taken back
 * @param version counts all changes; its entity tag
 */
public record OrganizationSnapshot(
        UUID id,
        String name,
        Slug slug,
        OrganizationStatus status,
        String databaseName,
        Optional<SealedConnection> connection,
        long generation,
        boolean isOnTrial,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether people know of it: not before its database is there, not after it was deleted. */
    public boolean isVisible() {
        return status != OrganizationStatus.PROVISIONING && status != OrganizationStatus.DELETED;
    }

    public boolean isActive() {
        return status == OrganizationStatus.ACTIVE;
    }
}
