package org.causepilot.provisioning.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.causepilot.connection.control.ConnectionTest;
import org.causepilot.connection.control.Expectation;
import org.causepilot.connection.control.TestProgress;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.organization.control.DatabaseInUseException;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.orgdatabase.control.IdentityMismatchException;
import org.causepilot.orgdatabase.control.SystemDatabaseException;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.systemdatabase.control.SystemDatabaseIdentity;

/** Tests a connection string for one organization. */
@ApplicationScoped
public class ConnectionTester {

    private static final Set<String> KEPT_BY_POSTGRESQL = Set.of("postgres", "template0", "template1");

    @Inject
    private DatabaseServers servers;

    @Inject
    private OwnershipChecks ownership;

    @Inject
    private SystemDatabaseIdentity systemDatabase;

    @Inject
    private Clock clock;

    private ConnectionTest test;

    @PostConstruct
    void prepare() {
        test = new ConnectionTest(servers.policy(), clock);
    }

    @PreDestroy
    void close() {
        test.close();
    }

    /**
     * @param acceptCopy whether a copy of the organization's database passes, with a warning
     * @throws SystemDatabaseException before any packet, for the system database and those that PostgreSQL keeps for
     *     itself, by their names
     * @throws org.causepilot.connection.entity.HostNotAllowedException before any packet
     */
    public ConnectionTestReport test(
            UUID organization, ConnectionString string, boolean acceptCopy, TestProgress progress) {
        judge(string);
        return test.run(
                string,
                Expectation.any()
                        .and(
                                ownership.identityFor(organization, acceptCopy),
                                ownership.access(),
                                ownership.schemaVersion()),
                progress);
    }

    /** What can be refused without a packet. */
    void judge(ConnectionString string) {
        String name = string.database();
        if (KEPT_BY_POSTGRESQL.contains(name.toLowerCase(Locale.ROOT)) || systemDatabase.isNamed(name)) {
            throw new SystemDatabaseException();
        }
        servers.policy().judge(string);
    }

    /** @throws DomainException the one that fits, unless everything passed */
    ConnectionTestReport require(UUID organization, ConnectionString string, boolean acceptCopy) {
        ConnectionTestReport report = test(organization, string, acceptCopy, new TestProgress());
        if (!report.success()) {
            throw refusal(report);
        }
        return report;
    }

    private static DomainException refusal(ConnectionTestReport report) {
        return report.check(OwnershipChecks.IDENTITY)
                .filter(CheckResult::hasFailed)
                .map(identity -> refusal(identity, report))
                .orElseGet(() -> new ConnectionTestFailedException(report));
    }

    private static DomainException refusal(CheckResult identity, ConnectionTestReport report) {
        return switch (identity.code()) {
            case "system-database" -> new SystemDatabaseException();
            case "database-in-use" -> new DatabaseInUseException();
            case "identity-mismatch" -> new IdentityMismatchException(identity.message());
            default -> new ConnectionTestFailedException(report);
        };
    }
}
