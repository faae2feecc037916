package org.causepilot.provisioning.boundary;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.provisioning.entity.OrganizationOverview;

/** An organization as its members see it: nothing of its connection string. */
public record OrganizationAnswer(
        UUID id,
        String name,
        String slug,
        boolean isActive,
        String status,
        Database database,
        Instant createdAt,
        Instant updatedAt) {

    /** Its database, as it was seen last. */
    public record Database(String status, String databaseName, String schemaVersion) {}

    /** As a superadmin sees it. Another type, so that the field cannot be shown to anybody else by mistake. */
    public record ForSuperadmin(
            UUID id,
            String name,
            String slug,
            boolean isActive,
            String status,
            String dbConnectionString,
            Database database,
            Instant createdAt,
            Instant updatedAt) {}

    static Record of(OrganizationOverview overview, boolean forSuperadmin) {
        OrganizationSnapshot known = overview.organization();
        Database database = new Database(
                overview.state().wireName(),
                overview.databaseName(),
                overview.schemaVersion().orElse(null));
        return forSuperadmin
                ? new ForSuperadmin(
                        known.id(),
                        known.name(),
                        known.slug().value(),
                        known.isActive(),
                        known.status().wireName(),
                        overview.maskedConnection().orElse(null),
                        database,
                        known.createdAt(),
                        known.updatedAt())
                : new OrganizationAnswer(
                        known.id(),
                        known.name(),
                        known.slug().value(),
                        known.isActive(),
                        known.status().wireName(),
                        database,
                        known.createdAt(),
                        known.updatedAt());
    }
}
