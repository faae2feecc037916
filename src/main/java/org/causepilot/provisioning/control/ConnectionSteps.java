package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.control.AuditedAct;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.organization.control.ConnectionTrials;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.orgdatabase.entity.AdoptedDatabase;
import org.causepilot.provisioning.entity.DatabaseState;

/** The transactions in which a connection string comes into force, each with its audit event. */
@ApplicationScoped
@Transactional
public class ConnectionSteps {

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private ConnectionTrials trials;

    @Inject
    private LastChecks lastChecks;

    @Inject
    private AuditTrail audit;

    /** Without a look at the database: it is used as soon as it can be. */
    public OrganizationSnapshot save(NextConnection next, AuditedAct act) {
        OrganizationSnapshot after =
                registry.connect(next.organization(), next.string(), null, next.reason(), next.expectedVersion());
        lastChecks.forget(after.id());
        act.succeeded(changed(next, after, Map.of("success", "not-tested")));
        return after;
    }

    /** Into force, on trial. */
    public OrganizationSnapshot begin(
            NextConnection next, AdoptedDatabase adopted, ConnectionTestReport report, AuditedAct act) {
        String identity = adopted.identity().orElse(null);
        OrganizationSnapshot after =
                trials.begin(next.organization(), next.string(), identity, next.reason(), next.expectedVersion());
        lastChecks.remember(after.id(), DatabaseState.CONNECTED, adopted.schemaVersion(), null);
        act.succeeded(changed(next, after, TestOutcome.of(report)));
        return after;
    }

    /** The trial ended well. */
    public OrganizationSnapshot prove(OrganizationSnapshot onTrial) {
        OrganizationSnapshot after = trials.prove(onTrial.id(), onTrial.generation());
        audit.record(AuditEvent.succeeded(
                "connection.proven", onTrial.id(), Map.of("generation", Long.toString(onTrial.generation()))));
        return after;
    }

    /** @param reason a stable code: why it did not serve */
    public OrganizationSnapshot takeBack(OrganizationSnapshot onTrial, String reason) {
        OrganizationSnapshot after = trials.takeBack(onTrial.id(), onTrial.generation());
        lastChecks.forget(onTrial.id());
        audit.record(AuditEvent.failed(
                "connection.taken-back",
                onTrial.id(),
                Map.of(
                        "reason", reason,
                        "generation", Long.toString(onTrial.generation()),
                        "back_as", Long.toString(after.generation()))));
        return after;
    }

    public void migrated(UUID organization, AdoptedDatabase database, AuditedAct act) {
        lastChecks.remember(organization, DatabaseState.CONNECTED, database.schemaVersion(), null);
        act.succeeded(Map.of("schema_version", database.schemaVersion()));
    }

    private static AuditEvent changed(NextConnection next, OrganizationSnapshot after, Map<String, String> proof) {
        Map<String, String> details = new TreeMap<>(proof);
        details.put("reason", next.reason().wireName());
        return AuditEvent.succeeded("connection.changed", after.id(), details)
                .changing(next.before(), next.after(after.generation()));
    }
}
