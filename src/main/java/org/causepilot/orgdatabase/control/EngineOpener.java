package org.causepilot.orgdatabase.control;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.causepilot.connection.control.DriverSettings;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.control.ConnectionVault;
import org.causepilot.organization.entity.OrganizationSnapshot;

/** Opens engines: unseals the string, makes the pool, asks the database whose it is, and only then lets anybody in. */
@ApplicationScoped
class EngineOpener {

    private static final Logger LOGGER = Logger.getLogger(EngineOpener.class.getName());

    private static final Duration LONGEST_WAIT_FOR_A_CONNECTION = Duration.ofSeconds(3);
    private static final Duration IDLE_CONNECTION = Duration.ofMinutes(1);

    /**
     * The search path holds nothing that another role could have put functions into; a forgotten transaction does not keep
     * a connection for ever.
     */
    private static final String SESSION =
            "SET search_path = public, pg_temp; SET statement_timeout = '30s'; SET lock_timeout = '10s';"
                    + " SET idle_in_transaction_session_timeout = '60s'";

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

    Engine open(OrganizationSnapshot organization, Supplier<Collection<Engine>> openEngines) {
        ConnectionString string = vault.open(organization)
                .orElseThrow(() -> new OrganizationDatabaseUnavailableException("not-configured"));
        servers.policy().judge(string);
        HikariDataSource pool = pool(organization, string, openEngines);
        try {
            check(organization, pool);
            EntityManagerFactory factory = factory(organization, pool);
            LOGGER.log(Level.INFO, "{0} - engine opened, generation {1}, up to {2} connections", new Object[] {
                organization.slug(), organization.generation(), settings.maxConnections()
            });
            return new Engine(
                    organization.slug(),
                    organization.generation(),
                    string.endpoint().toString(),
                    pool,
                    factory);
        } catch (RuntimeException | Error failure) {
            pool.close();
            throw failure;
        }
    }

    private HikariDataSource pool(
            OrganizationSnapshot organization, ConnectionString string, Supplier<Collection<Engine>> openEngines) {
        DataSource guarded = DriverSettings.FOR_REQUESTS.dataSource(string, servers.policy());
        HikariConfig config = new HikariConfig();
        config.setPoolName(organization.slug() + "-" + organization.generation());
        config.setDataSource(new BudgetedDataSource(guarded, string.endpoint().toString(), budget, openEngines));
        config.setMaximumPoolSize(settings.maxConnections());
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_CONNECTION.toMillis());
        config.setConnectionTimeout(LONGEST_WAIT_FOR_A_CONNECTION.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(SESSION);
        config.setScheduledExecutor(housekeeping.executor());
        return new HikariDataSource(config);
    }

    private void check(OrganizationSnapshot organization, DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            check.admit(organization, connection);
        } catch (SQLException failure) {
            throw DatabaseFailures.explain(organization, failure);
        }
    }

    /**
     * The session name must be its own: EclipseLink would otherwise hand out the factory that it made for the same URL and
     * user, and a rotated password or another organization's pool would go unnoticed.
     */
    private static EntityManagerFactory factory(OrganizationSnapshot organization, DataSource pool) {
        return Persistence.createEntityManagerFactory(
                "organization",
                Map.of(
                        "jakarta.persistence.nonJtaDataSource",
                        pool,
                        "eclipselink.session-name",
                        "organization-" + organization.id() + "-" + organization.generation() + "-"
                                + System.nanoTime()));
    }
}
