package org.causepilot.dev;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What an operator of a production server prepares by hand: the system database with a role that owns it and nothing
 * else, and a role that may create organizations' databases and their roles. Neither is a superuser, so that development
 * meets the refusals that production meets.
 */
public final class DevelopmentDatabases {

    private static final String SYSTEM_DATABASE = "causepilot_main";
    private static final String SYSTEM_ROLE = "causepilot";
    private static final String PROVISIONING_ROLE = "causepilot_provisioner";

    private final EmbeddedPostgres postgres;
    private final String systemPassword;
    private final String provisioningPassword;

    /** Passwords of letters and digits. */
    public DevelopmentDatabases(EmbeddedPostgres postgres, String systemPassword, String provisioningPassword) {
        this.postgres = postgres;
        this.systemPassword = systemPassword;
        this.provisioningPassword = provisioningPassword;
    }

    /** Does nothing that is done already. */
    public void prepare() {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            role(connection, SYSTEM_ROLE, "LOGIN PASSWORD '" + systemPassword + "'");
            role(connection, PROVISIONING_ROLE, "LOGIN CREATEDB CREATEROLE PASSWORD '" + provisioningPassword + "'");
            statement.execute("GRANT CONNECT ON DATABASE postgres TO " + PROVISIONING_ROLE);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", SYSTEM_DATABASE)) {
                statement.execute("CREATE DATABASE %s OWNER %s TEMPLATE template0 ALLOW_CONNECTIONS false"
                        .formatted(SYSTEM_DATABASE, SYSTEM_ROLE));
            }
            statement.execute("REVOKE ALL ON DATABASE " + SYSTEM_DATABASE + " FROM PUBLIC");
            statement.execute("ALTER DATABASE " + SYSTEM_DATABASE + " ALLOW_CONNECTIONS true");
        } catch (SQLException failure) {
            throw new LaunchException("Cannot prepare the databases: " + failure.getMessage());
        }
    }

    /** For {@code CAUSEPILOT_SYSTEM_DB_URL}. */
    public String systemUrl() {
        return postgres.url(SYSTEM_ROLE, systemPassword, SYSTEM_DATABASE);
    }

    /** For {@code ORG_DB_BASE_URL}: names no database. */
    public String organizationBaseUrl() {
        return "postgresql://%s:%s@127.0.0.1:%d".formatted(PROVISIONING_ROLE, provisioningPassword, postgres.port());
    }

    private static void role(Connection connection, String name, String options) throws SQLException {
        boolean exists = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name);
        try (Statement statement = connection.createStatement()) {
            statement.execute((exists ? "ALTER" : "CREATE") + " ROLE " + name + " " + options);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
