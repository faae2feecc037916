package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.connection.control.DriverSettings;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.orgdatabase.control.DatabaseRecognition;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.orgdatabase.control.OrganizationMigrator;
import org.causepilot.orgdatabase.entity.Ownership;
import org.causepilot.orgdatabase.entity.Recognition;
import org.causepilot.provisioning.entity.DatabaseState;

/** Goes and sees, on a connection of its own, so that a look costs no organization a place in its pool. */
@ApplicationScoped
class DatabaseProbe {

    private static final String FACTS = """
            SELECT current_setting('server_version_num')::int, pg_database_size(current_database())
            """;

    @Inject
    private DatabaseServers servers;

    @Inject
    private DatabaseRecognition recognition;

    @Inject
    private OrganizationMigrator migrator;

    Sighting look(UUID organization, ConnectionString string) throws SQLException {
        try (Connection connection =
                DriverSettings.FOR_REQUESTS.dataSource(string, servers.policy()).getConnection()) {
            Recognition found = recognition.of(connection, organization);
            if (!found.is(Ownership.OWN) && !found.is(Ownership.UNCLAIMED)) {
                return Sighting.of(DatabaseState.DISCONNECTED, "identity-mismatch");
            }
            Optional<String> version = migrator.schemaVersion(connection);
            boolean usable = found.is(Ownership.OWN) && version.equals(Optional.of(migrator.latestVersion()));
            return facts(connection, version, usable);
        }
    }

    private static Sighting facts(Connection connection, Optional<String> version, boolean usable) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long before = System.nanoTime();
            statement.execute("SELECT 1");
            Duration latency = Duration.ofNanos(System.nanoTime() - before);
            try (ResultSet row = statement.executeQuery(FACTS)) {
                row.next();
                return new Sighting(
                        usable ? DatabaseState.CONNECTED : DatabaseState.DISCONNECTED,
                        Optional.of(release(row.getInt(1))),
                        version,
                        Optional.of(row.getLong(2)),
                        Optional.of(latency),
                        usable ? Optional.empty() : Optional.of("schema-outdated"));
            }
        }
    }

    /** {@code 180006} is 18.6. */
    private static String release(int number) {
        return number / 10_000 + "." + number % 10_000;
    }
}
