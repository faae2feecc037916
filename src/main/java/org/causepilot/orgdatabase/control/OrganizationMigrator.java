package org.causepilot.orgdatabase.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.causepilot.connection.control.DriverSettings;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.orgdatabase.entity.AdoptedDatabase;
import org.causepilot.orgdatabase.entity.SchemaMigration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings one organization's database to the newest schema and marks it as the organization's. Flyway locks its history
 * table, so that two nodes that try at once do it once.
 */
@ApplicationScoped
public class OrganizationMigrator {

    private static final Logger LOGGER = Logger.getLogger(OrganizationMigrator.class.getName());
    private static final String LOCATION = "classpath:db/migration/organization";
    private static final String CURRENT_VERSION = """
            SELECT version FROM public.flyway_schema_history
            WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
            """;
    private static final String APPLIED = """
            SELECT version, installed_on AT TIME ZONE current_setting('TimeZone') FROM public.flyway_schema_history
            WHERE success AND version IS NOT NULL
            """;
    private static final String UNDEFINED_TABLE = "42P01";

    @Resource(lookup = "java:app/jdbc/system")
    private DataSource systemDatabase;

    @Inject
    private DatabaseServers servers;

    @Inject
    private DatabaseAdoption adoption;

    @Inject
    private DatabaseClaims claims;

    private List<SchemaMigration> migrations;

    /** Flyway lists its migrations only with a database at hand; the name of a history that no database has keeps it apart. */
    @PostConstruct
    void readMigrations() {
        MigrationInfo[] all = configuration()
                .dataSource(systemDatabase)
                .table("no_history")
                .load()
                .info()
                .all();
        migrations = Arrays.stream(all)
                .map(migration -> new SchemaMigration(
                        migration.getVersion().getVersion(), migration.getDescription(), Optional.empty()))
                .toList();
        if (migrations.isEmpty()) {
            throw new IllegalStateException("the WAR holds no migrations in " + LOCATION);
        }
    }

    /** The schema version this program works with. */
    public String latestVersion() {
        return migrations.get(migrations.size() - 1).version();
    }

    /** All that lead to it, the oldest first; which database had which, they do not tell. */
    public List<SchemaMigration> migrations() {
        return migrations;
    }

    /** As {@link #migrations()}, with when this database had each. */
    public List<SchemaMigration> migrations(Connection connection) throws SQLException {
        Map<String, Instant> applied = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(APPLIED)) {
            while (row.next()) {
                applied.put(row.getString(1), row.getTimestamp(2).toInstant());
            }
        } catch (SQLException failure) {
            if (!UNDEFINED_TABLE.equals(failure.getSQLState())) {
                throw failure;
            }
        }
        return migrations.stream()
                .map(migration -> migration.appliedAt(applied.get(migration.version())))
                .toList();
    }

    /** Empty when the database has no schema of ours. */
    public Optional<String> schemaVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CURRENT_VERSION)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException failure) {
            if (UNDEFINED_TABLE.equals(failure.getSQLState())) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** As {@link #migrate(UUID, ConnectionString, boolean)}, for a database that is no copy. */
    public AdoptedDatabase migrate(UUID organization, ConnectionString string) throws SQLException {
        return migrate(organization, string, false);
    }

    /**
     * Migrates the database and claims it, alone: of several that try at once, the first one gets it.
     *
     * @param acceptCopy whether a copy of the organization's database is its database from now on
     * @throws org.causepilot.organization.control.DatabaseInUseException when it is another organization's
     * @throws IdentityMismatchException when it is another installation's, or a copy that nobody vouches for
     * @throws SystemDatabaseException when it is no organization's to have
     * @throws MigrationFailedException when it holds what is not ours, or a migration fails
     * @throws SQLException when it cannot be reached
     */
    public AdoptedDatabase migrate(UUID organization, ConnectionString string, boolean acceptCopy) throws SQLException {
        DataSource target = DriverSettings.FOR_MIGRATIONS.dataSource(string, servers.policy());
        try (AdoptionLock lock = AdoptionLock.acquire(target);
                Connection connection = target.getConnection()) {
            return adoption.perform(connection, organization, acceptCopy, identity -> {
                run(target, organization);
                String version =
                        schemaVersion(connection).orElseThrow(() -> new SQLException("no schema after its migration"));
                return new AdoptedDatabase(version, identity);
            });
        }
    }

    private void run(DataSource target, UUID organization) {
        try {
            configuration()
                    .dataSource(target)
                    .callbacks(new ClaimWithSchema(claims, organization))
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            LOGGER.log(Level.WARNING, "migration failed: {0}, SQL state {1}", new Object[] {
                failure.getClass().getSimpleName(), sqlState(failure)
            });
            throw new MigrationFailedException();
        }
    }

    /** All that may be told of it: the message may repeat what a table holds. */
    private static String sqlState(FlywayException failure) {
        return failure.getCause() instanceof SQLException sql ? sql.getSQLState() : "unknown";
    }

    private static FluentConfiguration configuration() {
        return Flyway.configure(OrganizationMigrator.class.getClassLoader())
                .locations(LOCATION)
                .defaultSchema("public")
                .connectRetries(0);
    }
}
