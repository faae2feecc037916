package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.connection.control.DriverFailures;
import org.causepilot.connection.control.Failure;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ServerUrl;
import org.causepilot.organization.control.ConnectionVault;
import org.causepilot.organization.control.OrganizationNews;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.orgdatabase.control.OrganizationDatabaseManager;
import org.causepilot.orgdatabase.control.OrganizationMigrator;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.provisioning.entity.DatabaseState;
import org.causepilot.provisioning.entity.DatabaseStatus;

/** Looks at an organization's database, now. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DatabaseStatusReader {

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private ConnectionVault vault;

    @Inject
    private DatabaseServers servers;

    @Inject
    private DatabaseCreator creator;

    @Inject
    private DatabaseProbe probe;

    @Inject
    private OrganizationDatabaseManager manager;

    @Inject
    private OrganizationMigrator migrator;

    @Inject
    private LastChecks lastChecks;

    @Inject
    private OrganizationNews news;

    @Inject
    private Clock clock;

    public DatabaseStatus read(UUID organization) {
        OrganizationSnapshot known = registry.get(organization);
        Optional<ConnectionString> string = vault.open(known);
        return status(known, string, see(known, string));
    }

    /** As {@link #read}, for whoever wants no more than that it is written down. */
    Sighting look(UUID organization) {
        OrganizationSnapshot known = registry.get(organization);
        return see(known, vault.open(known));
    }

    private Sighting see(OrganizationSnapshot known, Optional<ConnectionString> string) {
        if (string.isEmpty()) {
            return Sighting.of(DatabaseState.NOT_CONFIGURED, null);
        }
        if (!known.isActive()) {
            return Sighting.of(DatabaseState.SUSPENDED, null);
        }
        Sighting seen = look(known, string.get());
        lastChecks.remember(
                known.id(),
                seen.state(),
                seen.schemaVersion().orElse(null),
                seen.failure().orElse(null));
        return seen;
    }

    private Sighting look(OrganizationSnapshot known, ConnectionString string) {
        try {
            if (isMissing(string)) {
                return Sighting.of(DatabaseState.NOT_CREATED, null);
            }
            servers.policy().judge(string);
            return probe.look(known.id(), string);
        } catch (SQLException failure) {
            Failure reason = DriverFailures.of(failure);
            boolean missing = reason == Failure.DATABASE_MISSING;
            return Sighting.of(missing ? DatabaseState.NOT_CREATED : DatabaseState.DISCONNECTED, reason.code());
        } catch (DomainException refused) {
            return Sighting.of(DatabaseState.DISCONNECTED, "forbidden-target");
        }
    }

    /** On our own server we can ask; a role that does not exist yet would only hear that its password is wrong. */
    private boolean isMissing(ConnectionString string) throws SQLException {
        Optional<ServerUrl> home =
                servers.home().filter(server -> server.endpoint().equals(string.endpoint()));
        return home.isPresent() && !creator.exists(home.get(), string.database());
    }

    private DatabaseStatus status(OrganizationSnapshot known, Optional<ConnectionString> string, Sighting seen) {
        return new DatabaseStatus(
                seen.state(),
                string.map(ConnectionString::database).orElse(known.databaseName()),
                string.map(ConnectionString::host),
                string.map(ConnectionString::port),
                seen.serverVersion(),
                seen.schemaVersion(),
                migrator.latestVersion(),
                seen.sizeBytes(),
                seen.latency(),
                clock.instant(),
                manager.usage(known.id()),
                known.generation(),
                news.heardOf(known.id()),
                seen.failure().map(code -> Message.of("orgdatabase.reason." + code)));
    }
}
