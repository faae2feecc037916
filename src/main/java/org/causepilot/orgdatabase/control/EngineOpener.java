package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.causepilot.connection.control.DriverSettings;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.control.ConnectionVault;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.pool.control.ConnectionPool;
import org.causepilot.pool.control.ServerBudget;
import org.causepilot.secret.control.UnreadableSecretException;

/** Opens engines: unseals the string, makes the pool, asks the database whose it is, and only then lets anybody in. */
@ApplicationScoped
class EngineOpener {

    private static final Logger LOGGER = Logger.getLogger(EngineOpener.class.getName());

    @Inject
    private ConnectionVault vault;

    @Inject
    private DatabaseServers servers;

    @Inject
    private EngineCheck check;

    @Inject
    private ServerBudgets budgets;

    @Inject
    private PoolSettings settings;

    @Inject
    private OrganizationUnit unit;

    @Inject
    private EngineCare care;

    Engine open(OrganizationSnapshot organization) {
        ConnectionString string = unsealed(organization);
        servers.policy().judge(string);
        SessionSetup sessions = new SessionSetup();
        ConnectionPool pool = pool(organization, string, sessions);
        try {
            check(organization, pool, sessions);
        } catch (RuntimeException | Error failure) {
            pool.close();
            throw failure;
        }
        Engine engine = new Engine(organization.slug(), organization.generation(), pool, unit, care);
        sessions.whenReplaced(engine::retire);
        LOGGER.log(Level.INFO, "{0} - engine opened, generation {1}, up to {2} connections", new Object[] {
            organization.slug(), organization.generation(), settings.maxConnections()
        });
        return engine;
    }

    private ConnectionString unsealed(OrganizationSnapshot organization) {
        try {
            return vault.open(organization)
                    .orElseThrow(() -> new OrganizationDatabaseUnavailableException("not-configured"));
        } catch (UnreadableSecretException unreadable) {
            check.noteUnreadable(organization);
            throw unreadable;
        }
    }

    private ConnectionPool pool(OrganizationSnapshot organization, ConnectionString string, SessionSetup sessions) {
        DataSource guarded = DriverSettings.FOR_REQUESTS.dataSource(string, servers.policy());
        ServerBudget budget = budgets.of(string.endpoint().toString());
        return new ConnectionPool(
                organization.slug().toString(),
                budgets.learning(budget, () -> sessions.ready(guarded.getConnection())),
                budget,
                budgets.doubt(),
                settings.limits());
    }

    private void check(OrganizationSnapshot organization, ConnectionPool pool, SessionSetup sessions) {
        try (Connection connection = pool.borrow()) {
            sessions.admitted(connection, check.admit(organization, connection));
        } catch (SQLException failure) {
            throw DatabaseFailures.explain(organization, failure);
        }
    }
}
