package org.causepilot.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.causepilot.dev.EmbeddedPostgres;

/** A database that an administrator made by hand, with a role of its own. */
public record ForeignDatabase(EmbeddedPostgres postgres, String name) {

    private static final String PASSWORD = "made-by-hand";

    /** @param name of both; letters, digits and underscores */
    public static ForeignDatabase create(EmbeddedPostgres postgres, String name) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE " + name + " OWNER " + name + " TEMPLATE template0");
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
        return new ForeignDatabase(postgres, name);
    }

    public static ForeignDatabase create(EmbeddedPostgres postgres) throws SQLException {
        return create(postgres, Unique.name("foreign").replace('-', '_'));
    }

    /** Another role that may do what the owner may. */
    public String connectionStringOfAnotherRole() throws SQLException {
        String other = Unique.name("other").replace('-', '_');
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + other + " LOGIN PASSWORD '" + PASSWORD + "' IN ROLE " + name);
        }
        return postgres.url(other, PASSWORD, name);
    }

    public String connectionString() {
        return postgres.url(name, PASSWORD, name);
    }

    public String stringWithWrongPassword() {
        return postgres.url(name, "not-" + PASSWORD, name);
    }
}
