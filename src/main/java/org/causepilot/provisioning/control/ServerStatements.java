package org.causepilot.provisioning.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.postgresql.util.PasswordUtil;

/**
 * The few statements that concern a whole server. None of them takes bind parameters, so names and literals are quoted by
 * the driver; a password travels as its SCRAM verifier, which is all that the server's log can ever show.
 */
final class ServerStatements {

    private static final String OBJECT_IN_USE = "55006";
    private static final int TRIES = 5;

    private final Connection connection;

    ServerStatements(Connection connection) {
        this.connection = connection;
    }

    Optional<String> ownerOf(String database) throws SQLException {
        List<String> owners = names("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = ?", database);
        return owners.stream().findFirst();
    }

    void createRole(String role, String password) throws SQLException {
        String verifier = PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
        execute("CREATE ROLE " + name(role) + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
                + " PASSWORD " + literal(verifier));
    }

    /**
     * From {@code template0}, because anything could have been put into {@code template1}; and closed to everybody but its
     * owner while nobody can connect yet.
     */
    void createDatabase(String database, String owner) throws SQLException {
        asMemberOf(owner, () -> {
            createFromTemplate("CREATE DATABASE " + name(database) + " OWNER " + name(owner)
                    + " TEMPLATE template0 ENCODING 'UTF8' ALLOW_CONNECTIONS false");
            execute("REVOKE ALL ON DATABASE " + name(database) + " FROM PUBLIC");
            execute("ALTER DATABASE " + name(database) + " ALLOW_CONNECTIONS true");
        });
    }

    void dropDatabase(String database, String owner) throws SQLException {
        asMemberOf(owner, () -> execute("DROP DATABASE IF EXISTS " + name(database) + " WITH (FORCE)"));
    }

    /** Asked first: one who may make no roles may not even drop those that are not there. */
    void dropRole(String role) throws SQLException {
        if (!names("SELECT rolname FROM pg_roles WHERE rolname = ?", role).isEmpty()) {
            execute("DROP ROLE IF EXISTS " + name(role));
        }
    }

    List<String> names(String query, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String name(String identifier) throws SQLException {
        return connection.unwrap(PGConnection.class).escapeIdentifier(identifier);
    }

    /** Unlike an identifier, the driver hands a literal back without its quotes. */
    private String literal(String text) throws SQLException {
        return "'" + connection.unwrap(PGConnection.class).escapeLiteral(text) + "'";
    }

    /** One who is no superuser hands a database over, and takes it back, only as a member of the role that owns it. */
    private void asMemberOf(String role, Step step) throws SQLException {
        if (isSuperuser()) {
            step.run();
            return;
        }
        execute("GRANT " + name(role) + " TO CURRENT_USER");
        try {
            step.run();
        } finally {
            execute("REVOKE " + name(role) + " FROM CURRENT_USER");
        }
    }

    boolean isSuperuser() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Another session may be copying the template at this moment. */
    private void createFromTemplate(String sql) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                execute(sql);
                return;
            } catch (SQLException failure) {
                if (!OBJECT_IN_USE.equals(failure.getSQLState()) || attempt == TRIES) {
                    throw failure;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100L * attempt));
            }
        }
    }

    /** Something done to the server. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }
}
