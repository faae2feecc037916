package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.connection.control.DriverFailures;
import org.causepilot.connection.control.DriverSettings;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.control.ConnectionVault;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.orgdatabase.control.OrganizationMigrator;
import org.causepilot.orgdatabase.entity.SchemaMigration;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.provisioning.entity.SchemaStatus;

/** Looks which migrations an organization's database has had, on a connection of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SchemaStatusReader {

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private ConnectionVault vault;

    @Inject
    private DatabaseServers servers;

    @Inject
    private OrganizationMigrator migrator;

    public SchemaStatus read(UUID organization) {
        Optional<ConnectionString> string = vault.open(registry.get(organization));
        if (string.isEmpty()) {
            return unseen("not-configured");
        }
        try (Connection connection = DriverSettings.FOR_REQUESTS
                .dataSource(string.get(), servers.policy())
                .getConnection()) {
            List<SchemaMigration> migrations = migrator.migrations(connection);
            return new SchemaStatus(
                    migrator.schemaVersion(connection), migrator.latestVersion(), migrations, Optional.empty());
        } catch (SQLException failure) {
            return unseen(DriverFailures.of(failure).code());
        } catch (DomainException refused) {
            return unseen("forbidden-target");
        }
    }

    private SchemaStatus unseen(String reason) {
        return new SchemaStatus(
                Optional.empty(),
                migrator.latestVersion(),
                migrator.migrations(),
                Optional.of(Message.of("orgdatabase.reason." + reason)));
    }
}
