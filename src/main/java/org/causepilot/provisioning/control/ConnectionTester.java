package org.causepilot.provisioning.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.causepilot.connection.control.ConnectionTest;
import org.causepilot.connection.control.Expectation;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.organization.control.DatabaseInUseException;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.orgdatabase.control.IdentityMismatchException;
import org.causepilot.platform.problem.DomainException;

/** Tests a connection string for one organization. */
@ApplicationScoped
public class ConnectionTester {

    private static final Set<String> KEPT_BY_POSTGRESQL = Set.of("postgres", "template0", "template1");

    @Inject
    private DatabaseServers servers;

    @Inject
    private OwnershipChecks ownership;

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
     * @throws SystemDatabaseException before any packet, for the databases that PostgreSQL keeps for itself
     * @throws org.causepilot.connection.entity.HostNotAllowedException before any packet
     */
    public ConnectionTestReport test(UUID organization, ConnectionString string) {
        judge(string);
        return test.run(
                string,
                Expectation.any()
                        .and(ownership.identityFor(organization), ownership.access(), ownership.schemaVersion()));
    }

    /** What can be refused without a packet. */
    void judge(ConnectionString string) {
        if (KEPT_BY_POSTGRESQL.contains(string.database())) {
            throw new SystemDatabaseException();
        }
        servers.policy().judge(string);
    }

    /** @throws DomainException the one that fits, unless everything passed */
    void require(UUID organization, ConnectionString string) {
        ConnectionTestReport report = test(organization, string);
        if (!report.success()) {
            throw refusal(report);
        }
    }

    private static DomainException refusal(ConnectionTestReport report) {
        String code = report.check(OwnershipChecks.IDENTITY)
                .filter(CheckResult::hasFailed)
                .map(CheckResult::code)
                .orElse("");
        return switch (code) {
            case "system-database" -> new SystemDatabaseException();
            case "database-in-use" -> new DatabaseInUseException();
            case "identity-mismatch" -> new IdentityMismatchException();
            default -> new ConnectionTestFailedException(report);
        };
    }
}
