package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.connection.control.DriverFailures;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.organization.control.ConnectionRevisions;
import org.causepilot.organization.control.ConnectionVault;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.RevisionReason;
import org.causepilot.orgdatabase.control.OrganizationDatabaseUnavailableException;
import org.causepilot.orgdatabase.control.OrganizationMigrator;
import org.causepilot.orgdatabase.entity.AdoptedDatabase;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.PreconditionFailedException;

/** Tests and changes an organization's connection string. What does not pass changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ConnectionChange {

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private ConnectionVault vault;

    @Inject
    private ConnectionRevisions revisions;

    @Inject
    private ConnectionTester tester;

    @Inject
    private OrganizationMigrator migrator;

    @Inject
    private ConnectionSteps steps;

    @Inject
    private AuditTrail audit;

    /**
     * Saves nothing.
     *
     * @param text a string to be tried; the stored one when absent. A password left out, or sent back masked, is the stored
     *     one as long as the string leads to the stored place
     */
    public ConnectionTestReport test(UUID organization, Optional<String> text) {
        OrganizationSnapshot known = registry.get(organization);
        ConnectionString string = text.map(given -> parse(known, given)).orElseGet(() -> stored(known));
        ConnectionTestReport report = tester.test(organization, string);
        audit.recordApart(AuditEvent.succeeded(
                "connection.tested", organization, Map.of("success", Boolean.toString(report.success()))));
        return report;
    }

    /**
     * Makes {@code text} the connection string in force, in a database that is migrated and claimed.
     *
     * @param test without it the string is saved as it is, and used when its database can be
     * @param expectedVersion null when the caller does not care
     * @throws ConnectionTestFailedException when it does not pass
     * @throws PreconditionFailedException when somebody else was faster
     */
    public OrganizationSnapshot change(UUID organization, String text, boolean test, Long expectedVersion) {
        OrganizationSnapshot known = registry.get(organization);
        if (expectedVersion != null && expectedVersion != known.version()) {
            throw new PreconditionFailedException();
        }
        return audited(known, () -> put(known, parse(known, text), test, RevisionReason.CHANGED, expectedVersion));
    }

    /** Takes one of the last strings back, tested like any other. */
    public OrganizationSnapshot restore(UUID organization, long generation) {
        OrganizationSnapshot known = registry.get(organization);
        ConnectionString earlier = revisions.get(organization, generation).connection();
        return audited(known, () -> put(known, earlier, true, RevisionReason.RESTORED, null));
    }

    /** The string in force, in clear: for those who proved who they are. */
    public ConnectionString reveal(UUID organization) {
        ConnectionString string = stored(registry.get(organization));
        audit.recordApart(AuditEvent.succeeded("connection.revealed", organization, Map.of()));
        return string;
    }

    /** Migrates the database in force. */
    public AdoptedDatabase migrate(UUID organization) {
        ConnectionString string = stored(registry.get(organization));
        AdoptedDatabase adopted = adopt(organization, string);
        steps.migrated(organization, adopted);
        return adopted;
    }

    private OrganizationSnapshot put(
            OrganizationSnapshot known,
            ConnectionString string,
            boolean test,
            RevisionReason reason,
            Long expectedVersion) {
        tester.judge(string);
        if (!test) {
            return steps.save(known.id(), string, Optional.empty(), reason, expectedVersion);
        }
        tester.require(known.id(), string);
        return steps.save(known.id(), string, Optional.of(adopt(known.id(), string)), reason, expectedVersion);
    }

    private AdoptedDatabase adopt(UUID organization, ConnectionString string) {
        try {
            return migrator.migrate(organization, string);
        } catch (SQLException failure) {
            throw new OrganizationDatabaseUnavailableException(
                    DriverFailures.of(failure).code());
        }
    }

    private OrganizationSnapshot audited(
            OrganizationSnapshot known, java.util.function.Supplier<OrganizationSnapshot> change) {
        try {
            return change.get();
        } catch (DomainException refused) {
            audit.recordApart(AuditEvent.refused(
                    "connection.changed",
                    known.id(),
                    Map.of("problem", refused.type().code())));
            throw refused;
        }
    }

    private ConnectionString parse(OrganizationSnapshot known, String text) {
        return ConnectionString.parse(text, vault.open(known).orElse(null));
    }

    private ConnectionString stored(OrganizationSnapshot known) {
        return vault.open(known).orElseThrow(() -> new ConflictException(Message.of("provisioning.not-configured")));
    }
}
