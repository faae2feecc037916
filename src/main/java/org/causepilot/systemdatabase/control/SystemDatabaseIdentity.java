package org.causepilot.systemdatabase.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.causepilot.connection.control.DatabaseIdentity;

/** Recognises the system database, by whatever name or address somebody came to it. */
@ApplicationScoped
public class SystemDatabaseIdentity {

    private static final String HAS_ITS_TABLES = """
            SELECT count(*) = 2 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relname IN ('installation', 'organizations')
            """;

    @Resource(lookup = "java:app/jdbc/system")
    private DataSource dataSource;

    private String name;

    /** Why: asked at every opening of an engine. Emptied by a restart, which moving the system database takes. */
    private volatile Optional<String> identity = Optional.empty();

    @PostConstruct
    void readName() {
        name = SystemDataSource.configured().target().database();
    }

    /** Can be said without a packet. Any server may be this one under another address, so the address does not count. */
    public boolean isNamed(String database) {
        return name.equals(database);
    }

    /** By its tables also where identities are not told, and for the system database of another installation. */
    public boolean isReachedBy(Connection connection, Optional<String> told) throws SQLException {
        return told.isPresent() && told.equals(own()) || hasItsTables(connection);
    }

    private Optional<String> own() throws SQLException {
        if (identity.isEmpty()) {
            try (Connection connection = dataSource.getConnection()) {
                identity = DatabaseIdentity.of(connection);
            }
        }
        return identity;
    }

    private static boolean hasItsTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HAS_ITS_TABLES)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
