package org.causepilot.orgdatabase.control;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.causepilot.connection.control.DriverSettings;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.control.ConnectionVault;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.secret.control.UnreadableSecretException;

/** Opens engines: unseals the string, makes the pool, asks the database whose it is, and only then lets anybody in. */
@ApplicationScoped
class EngineOpener {

    private static final Logger LOGGER = Logger.getLogger(EngineOpener.class.getName());

    private static final Duration LONGEST_WAIT_FOR_A_CONNECTION = Duration.ofSeconds(3);
    private static final Duration IDLE_CONNECTION = Duration.ofMinutes(1);

    @Inject
    private ConnectionVault vault;

    @Inject
    private DatabaseServers servers;

    @Inject
    private EngineCheck check;

    @Inject
    private ConnectionBudget budget;

    @Inject
    private PoolSettings settings;

    @Inject
    private PoolHousekeeping housekeeping;

    @Inject
    private EngineCare care;

    Engine open(OrganizationSnapshot organization) {
        ConnectionString string = unsealed(organization);
        servers.policy().judge(string);
        SessionSetup sessions = new SessionSetup();
        HikariDataSource pool = pool(organization, string, sessions);
        try {
            check(organization, pool, sessions);
            EntityManagerFactory factory = EngineFactories.over(pool, organization);
            LOGGER.log(Level.INFO, "{0} - engine opened, generation {1}, up to {2} connections", new Object[] {
                organization.slug(), organization.generation(), settings.maxConnections()
            });
            Engine engine = new Engine(
                    organization.slug(),
                    organization.generation(),
                    string.endpoint().toString(),
                    pool,
                    factory,
                    care);
            sessions.whenReplaced(engine::retire);
            return engine;
        } catch (RuntimeException | Error failure) {
            pool.close();
            throw failure;
        }
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

    private HikariDataSource pool(OrganizationSnapshot organization, ConnectionString string, SessionSetup sessions) {
        DataSource guarded = DriverSettings.FOR_REQUESTS.dataSource(string, servers.policy());
        HikariConfig config = new HikariConfig();
        config.setPoolName(organization.slug() + "-" + organization.generation());
        config.setDataSource(
                new BudgetedDataSource(guarded, sessions, string.endpoint().toString(), budget));
        config.setMaximumPoolSize(settings.maxConnections());
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_CONNECTION.toMillis());
        config.setConnectionTimeout(LONGEST_WAIT_FOR_A_CONNECTION.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setScheduledExecutor(housekeeping.executor());
        return new HikariDataSource(config);
    }

    private void check(OrganizationSnapshot organization, DataSource pool, SessionSetup sessions) {
        try (Connection connection = pool.getConnection()) {
            check.admit(organization, connection);
            sessions.admitted(connection);
        } catch (SQLException failure) {
            throw DatabaseFailures.explain(organization, failure);
        }
    }
}
