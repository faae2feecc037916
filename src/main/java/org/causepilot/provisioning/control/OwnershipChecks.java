package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.connection.control.ConnectionCheck;
import org.causepilot.connection.entity.Finding;
import org.causepilot.connection.entity.Outcome;
import org.causepilot.orgdatabase.control.DatabaseContents;
import org.causepilot.orgdatabase.control.DatabaseRecognition;
import org.causepilot.orgdatabase.control.OrganizationMigrator;
import org.causepilot.orgdatabase.entity.Ownership;
import org.causepilot.platform.problem.Message;
import org.flywaydb.core.api.MigrationVersion;

/** What a connection test asks beyond the server: whose database it is, who else may enter, and how old its schema. */
@ApplicationScoped
public class OwnershipChecks {

    static final String IDENTITY = "identity";
    static final String ACCESS = "access";
    static final String SCHEMA = "schema-version";

    private static final String OPEN_TO_EVERY_ROLE =
            "SELECT has_database_privilege('public', current_database(), 'CONNECT')";

    @Inject
    private DatabaseRecognition recognition;

    @Inject
    private OrganizationMigrator migrator;

    /** @param acceptCopy whether a copy of the organization's database is good enough */
    ConnectionCheck identityFor(UUID organization, boolean acceptCopy) {
        return ConnectionCheck.named(IDENTITY, connection -> identity(connection, organization, acceptCopy));
    }

    /** A database that was given to us is not closed by us: somebody may rely on its being open. */
    ConnectionCheck access() {
        return ConnectionCheck.named(
                ACCESS,
                connection -> is(connection, OPEN_TO_EVERY_ROLE)
                        ? finding(Outcome.WARNING, "open-to-every-role", "access.open")
                        : finding(Outcome.PASSED, "closed-to-others", "access.closed"));
    }

    ConnectionCheck schemaVersion() {
        return ConnectionCheck.named(SCHEMA, this::schema);
    }

    private Finding identity(Connection connection, UUID organization, boolean acceptCopy) throws SQLException {
        Ownership found = recognition.of(connection, organization).ownership();
        if (!DatabaseContents.suits(connection, found)) {
            return finding(Outcome.FAILED, "foreign-objects", "identity.foreign-objects");
        }
        return switch (found) {
            case UNCLAIMED -> finding(Outcome.PASSED, "unclaimed", "identity.unclaimed");
            case OWN -> finding(Outcome.PASSED, "own", "identity.own");
            case COPY ->
                acceptCopy
                        ? finding(Outcome.WARNING, "copy-accepted", "identity.copy-accepted")
                        : new Finding(Outcome.FAILED, "identity-mismatch", Message.of("orgdatabase.restored-copy"));
            case ANOTHER_ORGANIZATIONS -> finding(Outcome.FAILED, "database-in-use", "identity.database-in-use");
            case ANOTHER_INSTALLATIONS -> finding(Outcome.FAILED, "identity-mismatch", "identity.identity-mismatch");
            case SYSTEM_DATABASE -> finding(Outcome.FAILED, "system-database", "identity.system-database");
        };
    }

    private Finding schema(Connection connection) throws SQLException {
        Optional<String> found = migrator.schemaVersion(connection);
        if (found.isEmpty()) {
            return finding(Outcome.PASSED, "schema-missing", "schema.missing");
        }
        String expected = migrator.latestVersion();
        int order = MigrationVersion.fromVersion(found.get()).compareTo(MigrationVersion.fromVersion(expected));
        if (order > 0) {
            return finding(Outcome.FAILED, "schema-newer", "schema.newer", found.get(), expected);
        }
        return order < 0
                ? finding(Outcome.WARNING, "schema-outdated", "schema.outdated", found.get(), expected)
                : finding(Outcome.PASSED, "schema-current", "schema.current", found.get());
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Finding finding(Outcome outcome, String code, String key, Object... arguments) {
        return new Finding(outcome, code, Message.of("provisioning." + key, arguments));
    }
}
