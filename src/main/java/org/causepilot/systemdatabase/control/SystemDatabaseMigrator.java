package org.causepilot.systemdatabase.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.causepilot.platform.settings.StartupCheck;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the system database up to date before anybody reads it. Every bean that starts with the server depends on it
 * ({@code @DependsOn("SystemDatabaseMigrator")}). Two nodes may start at once: Flyway lets one of them work.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@DataSourceDefinition(
        name = "java:app/jdbc/system",
        className = "org.causepilot.systemdatabase.control.SystemDataSource",
        minPoolSize = 2,
        maxPoolSize = 20,
        maxIdleTime = 300,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=5000"
        })
public class SystemDatabaseMigrator {

    private static final Logger LOGGER = Logger.getLogger(SystemDatabaseMigrator.class.getName());

    @Inject
    private StartupCheck startupCheck;

    @Resource(lookup = "java:app/jdbc/system")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        startupCheck.require();
        MigrateResult result = Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/system")
                .defaultSchema("public")
                .load()
                .migrate();
        closeToPublic();
        LOGGER.log(Level.INFO, "system database ready, {0} migrations applied", result.migrationsExecuted);
    }

    /** The roles of organizations may live on the same server; PostgreSQL would let them in. */
    private void closeToPublic() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    DO $$ BEGIN
                        EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
                    END $$""");
        } catch (SQLException notTheOwner) {
            LOGGER.log(
                    Level.WARNING,
                    "every role of its server may connect to the system database; its owner can close it");
        }
    }
}
