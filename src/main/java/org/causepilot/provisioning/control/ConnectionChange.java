package org.causepilot.provisioning.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.connection.control.DriverFailures;
import org.causepilot.connection.control.TestProgress;
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
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.PreconditionFailedException;

/** Tests and changes an organization's connection string. What does not pass changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ConnectionChange {

    private static final String TESTED = "connection.tested";
    private static final String CHANGED = "connection.changed";
    private static final String CONNECTION = "connection";

    @Resource(lookup = "java:app/jdbc/system")
    private DataSource systemDatabase;

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
    private ProvisioningQueue queue;

    @Inject
    private DatabaseCutover cutover;

    @Inject
    private ConnectionSteps steps;

    @Inject
    private AuditTrail audit;

    @Inject
    private AuditedSteps audited;

    /**
     * Saves nothing.
     *
     * @param text a string to be tried; the stored one when absent. A password left out, or sent back masked, is the stored
     *     one as long as the string leads to the stored place
     * @param acceptCopy whether a copy of the organization's database passes
     */
    public ConnectionTestReport test(UUID organization, Optional<String> text, boolean acceptCopy) {
        return test(organization, toBeTested(organization, text), acceptCopy, new TestProgress());
    }

    /** What a test is to try, judged as far as it can be without a packet. */
    ConnectionString toBeTested(UUID organization, Optional<String> text) {
        OrganizationSnapshot known = registry.get(organization);
        return judged(
                TESTED, known, () -> text.map(given -> parse(known, given)).orElseGet(() -> stored(known)));
    }

    /** @param organization may be one that does not exist yet */
    ConnectionTestReport test(UUID organization, ConnectionString string, boolean acceptCopy, TestProgress progress) {
        return audited.around(TESTED, organization, Map.of(CONNECTION, string.masked()), act -> {
            ConnectionTestReport report = tester.test(organization, string, acceptCopy, progress);
            act.succeeded(TestOutcome.of(report));
            return report;
        });
    }

    /**
     * Makes {@code text} the connection string in force, in a database that is migrated and claimed, and has served once.
     *
     * @param test without it the string is saved as it is, and used when its database can be
     * @param acceptCopy whether a copy of the organization's database, tested, is its database from now on
     * @param expectedVersion null when the caller does not care
     * @throws ConnectionTestFailedException when it does not pass
     * @throws ConnectionTakenBackException when it passed and did not serve
     * @throws PreconditionFailedException when somebody else was faster
     */
    public OrganizationSnapshot change(
            UUID organization, String text, boolean test, boolean acceptCopy, Long expectedVersion) {
        return alone(organization, known -> {
            ConnectionString string = judged(CHANGED, known, () -> {
                if (expectedVersion != null && expectedVersion != known.version()) {
                    throw new PreconditionFailedException();
                }
                return parse(known, text);
            });
            return put(known, string, test, acceptCopy, RevisionReason.CHANGED, expectedVersion);
        });
    }

    /** Takes one of the last strings back, tested like any other. */
    public OrganizationSnapshot restore(UUID organization, long generation) {
        return alone(organization, known -> {
            ConnectionString earlier = judged(
                    CHANGED,
                    known,
                    () -> revisions.get(organization, generation).connection());
            return put(known, earlier, true, false, RevisionReason.RESTORED, null);
        });
    }

    /** The string in force, in clear: for those who proved who they are. */
    public ConnectionString reveal(UUID organization) {
        ConnectionString string = stored(registry.get(organization));
        audit.recordApart(
                AuditEvent.succeeded("connection.revealed", organization, Map.of(CONNECTION, string.masked())));
        return string;
    }

    /** Migrates the database in force. */
    public AdoptedDatabase migrate(UUID organization) {
        ConnectionString string = stored(registry.get(organization));
        return audited.around("database.migrated", organization, Map.of("database", string.target()), act -> {
            AdoptedDatabase adopted = adopt(organization, string, false);
            steps.migrated(organization, adopted, act);
            return adopted;
        });
    }

    private OrganizationSnapshot put(
            OrganizationSnapshot known,
            ConnectionString string,
            boolean test,
            boolean acceptCopy,
            RevisionReason reason,
            Long expectedVersion) {
        Map<String, String> intent = Map.of("reason", reason.wireName(), CONNECTION, string.masked());
        return audited.around(CHANGED, known.id(), intent, act -> {
            NextConnection next = new NextConnection(known, vault.readable(known), string, reason, expectedVersion);
            if (!test) {
                return steps.save(next, act);
            }
            ConnectionTestReport report = tester.require(known.id(), string, acceptCopy);
            AdoptedDatabase adopted = adopt(known.id(), string, acceptCopy);
            return cutover.perform(known.id(), () -> steps.begin(next, adopted, report, act));
        });
    }

    private AdoptedDatabase adopt(UUID organization, ConnectionString string, boolean acceptCopy) {
        try {
            return migrator.migrate(organization, string, acceptCopy);
        } catch (SQLException failure) {
            throw new OrganizationDatabaseUnavailableException(
                    DriverFailures.of(failure).code());
        }
    }

    /** One change at a time: of two, the later would judge and take back what the earlier left. */
    private OrganizationSnapshot alone(UUID organization, UnaryOperator<OrganizationSnapshot> change) {
        registry.get(organization);
        return queue.run(() -> {
            try (InstallationLock held = audited.orRefused(CHANGED, organization, () -> lock(organization))) {
                return change.apply(registry.get(organization));
            }
        });
    }

    private InstallationLock lock(UUID organization) {
        try {
            return InstallationLock.tryAcquire(systemDatabase, organization)
                    .orElseThrow(() -> new ConflictException(Message.of("provisioning.change-under-way")));
        } catch (SQLException failure) {
            throw new IllegalStateException("the system database is not available", failure);
        }
    }

    /** What can be refused without a packet. */
    private ConnectionString judged(String action, OrganizationSnapshot known, Supplier<ConnectionString> given) {
        return audited.orRefused(action, known.id(), () -> {
            ConnectionString string = given.get();
            tester.judge(string);
            return string;
        });
    }

    private ConnectionString parse(OrganizationSnapshot known, String text) {
        return ConnectionString.parse(text, vault.readable(known).orElse(null));
    }

    private ConnectionString stored(OrganizationSnapshot known) {
        return vault.open(known).orElseThrow(() -> new ConflictException(Message.of("provisioning.not-configured")));
    }
}
