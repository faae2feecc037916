package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.audit.control.AuditedAct;
import org.causepilot.connection.control.DriverFailures;
import org.causepilot.connection.entity.ServerUrl;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.OrganizationStatus;
import org.causepilot.organization.entity.RevisionReason;
import org.causepilot.organization.entity.Slug;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.orgdatabase.entity.AdoptedDatabase;
import org.causepilot.provisioning.entity.DatabasePlan;
import org.causepilot.provisioning.entity.DatabaseState;
import org.causepilot.provisioning.entity.ProvisioningEntry;

/** The transactions around the creation of a database. */
@ApplicationScoped
@Transactional
public class ProvisioningSteps {

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private ProvisioningJournal journal;

    @Inject
    private DatabaseCreator creator;

    @Inject
    private DatabaseServers servers;

    @Inject
    private LastChecks lastChecks;

    public void begin(DatabasePlan plan) {
        journal.begin(plan, false);
    }

    /** Takes the slug at once; nobody sees the organization until its database is there. */
    public void beginWithOrganization(DatabasePlan plan, String name, Slug slug) {
        registry.register(plan.organization(), name, slug, plan.database(), OrganizationStatus.PROVISIONING);
        journal.begin(plan, true);
    }

    /** @param acts that end well with it */
    public OrganizationSnapshot finish(
            DatabasePlan plan, AdoptedDatabase adopted, boolean isActive, List<AuditedAct> acts) {
        if (!journal.crossOut(plan.attempt())) {
            throw new IllegalStateException("the attempt was given up by another server");
        }
        registry.connect(
                plan.organization(),
                plan.connection(),
                adopted.identity().orElse(null),
                RevisionReason.PROVISIONED,
                null);
        OrganizationSnapshot after =
                isActive ? registry.activate(plan.organization(), null) : registry.suspend(plan.organization(), null);
        lastChecks.remember(plan.organization(), DatabaseState.CONNECTED, adopted.schemaVersion(), null);
        acts.forEach(act -> act.succeeded(Map.of("slug", after.slug().value(), "database", plan.database())));
        return after;
    }

    /** @throws IllegalStateException when the server is not there to undo it on; the journal keeps it */
    public void undo(UUID attempt) {
        find(attempt).ifPresent(this::undo);
    }

    /** For an attempt that made nothing on its server yet. */
    public void takeBack(UUID attempt) {
        find(attempt).filter(entry -> journal.crossOut(attempt)).ifPresent(this::forgetOrganization);
    }

    private Optional<ProvisioningEntry> find(UUID attempt) {
        return journal.open().stream()
                .filter(entry -> entry.attempt().equals(attempt))
                .findFirst();
    }

    /** The line goes first: as long as this is not committed, the attempt itself cannot end well behind our back. */
    private void undo(ProvisioningEntry entry) {
        if (!journal.crossOut(entry.attempt())) {
            return;
        }
        ServerUrl home = servers.home()
                .filter(server -> server.endpoint().toString().equals(entry.server()))
                .orElseThrow(() -> new IllegalStateException("server " + entry.server() + " is not configured"));
        try {
            creator.drop(home, entry.database(), entry.role());
        } catch (SQLException failure) {
            throw new IllegalStateException("server " + entry.server() + ": "
                    + DriverFailures.of(failure).code());
        }
        forgetOrganization(entry);
    }

    private void forgetOrganization(ProvisioningEntry entry) {
        if (entry.removesRow()) {
            registry.forget(entry.organization());
        }
    }
}
