package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.RevisionReason;
import org.causepilot.orgdatabase.entity.AdoptedDatabase;
import org.causepilot.provisioning.entity.DatabaseState;

/** The transactions in which a connection string comes into force, each with its audit event. */
@ApplicationScoped
@Transactional
public class ConnectionSteps {

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private LastChecks lastChecks;

    @Inject
    private AuditTrail audit;

    /**
     * @param adopted empty when the database was not looked at
     * @param expectedVersion null when the caller does not care
     */
    public OrganizationSnapshot save(
            UUID organization,
            ConnectionString string,
            Optional<AdoptedDatabase> adopted,
            RevisionReason reason,
            Long expectedVersion) {
        String identity = adopted.flatMap(AdoptedDatabase::identity).orElse(null);
        OrganizationSnapshot after = registry.connect(organization, string, identity, reason, expectedVersion);
        adopted.ifPresentOrElse(
                database -> lastChecks.remember(organization, DatabaseState.CONNECTED, database.schemaVersion(), null),
                () -> lastChecks.forget(organization));
        audit.record(AuditEvent.succeeded(
                "connection.changed",
                organization,
                Map.of(
                        "reason", reason.wireName(),
                        "generation", Long.toString(after.generation()),
                        "connection", string.masked(),
                        "tested", Boolean.toString(adopted.isPresent()))));
        return after;
    }

    public void migrated(UUID organization, AdoptedDatabase database) {
        lastChecks.remember(organization, DatabaseState.CONNECTED, database.schemaVersion(), null);
        audit.record(AuditEvent.succeeded(
                "database.migrated", organization, Map.of("schema_version", database.schemaVersion())));
    }
}
