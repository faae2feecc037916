package org.causepilot.systemdatabase.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Tells whether the system database can be used right now. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SystemDatabaseProbe {

    private static final int PATIENCE_SECONDS = 2;
    private static final String VERSION =
            "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1";

    @Resource(lookup = "java:app/jdbc/system")
    private DataSource dataSource;

    /** The version of its schema; empty when it does not answer, or was never migrated. */
    public Optional<String> schemaVersion() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet found = statement.executeQuery(VERSION)) {
                return found.next() ? Optional.ofNullable(found.getString(1)) : Optional.empty();
            }
        } catch (SQLException unavailable) {
            return Optional.empty();
        }
    }
}
