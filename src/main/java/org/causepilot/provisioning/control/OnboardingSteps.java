package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.audit.control.AuditedAct;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.OrganizationStatus;
import org.causepilot.organization.entity.RevisionReason;
import org.causepilot.organization.entity.Slug;
import org.causepilot.orgdatabase.entity.AdoptedDatabase;
import org.causepilot.provisioning.entity.DatabaseState;

/** The transactions in which an organization comes into being, each with its audit event. */
@ApplicationScoped
@Transactional
public class OnboardingSteps {

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private LastChecks lastChecks;

    public void register(UUID id, String name, Slug slug, String database, OrganizationStatus status) {
        registry.register(id, name, slug, database, status);
    }

    public void forget(UUID id) {
        registry.forget(id);
    }

    public OrganizationSnapshot connect(
            UUID id, ConnectionString string, AdoptedDatabase adopted, boolean isActive, AuditedAct act) {
        registry.connect(id, string, adopted.identity().orElse(null), RevisionReason.CHANGED, null);
        lastChecks.remember(id, DatabaseState.CONNECTED, adopted.schemaVersion(), null);
        return comeIntoForce(id, isActive, act);
    }

    public OrganizationSnapshot registerForLater(
            UUID id,
            String name,
            Slug slug,
            String database,
            Optional<ConnectionString> madeUp,
            boolean isActive,
            AuditedAct act) {
        registry.register(id, name, slug, database, OrganizationStatus.PROVISIONING);
        madeUp.ifPresent(string -> registry.connect(id, string, null, RevisionReason.GENERATED, null));
        lastChecks.remember(id, DatabaseState.NOT_CREATED, null, null);
        return comeIntoForce(id, isActive, act);
    }

    private OrganizationSnapshot comeIntoForce(UUID id, boolean isActive, AuditedAct act) {
        OrganizationSnapshot after = isActive ? registry.activate(id, null) : registry.suspend(id, null);
        act.succeeded(Map.of("slug", after.slug().value(), "database", after.databaseName()));
        return after;
    }
}
