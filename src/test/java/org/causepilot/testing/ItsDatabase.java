package org.causepilot.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.causepilot.dev.EmbeddedPostgres;

/** An organization's database, past the product: to put there what a test needs, and to look at what is there. */
public record ItsDatabase(EmbeddedPostgres postgres, TestOrganization organization) {

    public void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = postgres.connect(organization.databaseName());
                PreparedStatement statement = filled(connection.prepareStatement(sql), values)) {
            statement.execute();
        }
    }

    /** The first column of the first row. */
    public Object ask(String sql, Object... values) throws SQLException {
        try (Connection connection = postgres.connect(organization.databaseName());
                PreparedStatement statement = filled(connection.prepareStatement(sql), values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1);
        }
    }

    /** A donor without a past. */
    public String addDonor() throws SQLException {
        return ask("""
                INSERT INTO donors (id, first_name, last_name, folded, created_at, updated_at)
                VALUES (gen_random_uuid(), 'Ada', 'Noël', 'noel ada ', now(), now()) RETURNING id
                """).toString();
    }

    /** A gift received now. */
    public String give(String donor, String campaign, long amountMinor, String currency) throws SQLException {
        return ask(
                        """
                INSERT INTO donations (id, donor_id, campaign_id, amount_minor, currency, donated_at, status, created_at,
                    updated_at)
                VALUES (gen_random_uuid(), ?, ?, ?, ?, now(), 'received', now(), now()) RETURNING id
                """,
                        UUID.fromString(donor),
                        campaign == null ? null : UUID.fromString(campaign),
                        amountMinor,
                        currency)
                .toString();
    }

    /** Which statements reach it; to be asked for before the product opens its first connection. */
    public StatementLog statements() throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + organization.databaseName() + " SET log_statement = 'all'");
        }
        return new StatementLog(postgres, organization.databaseName());
    }

    private static PreparedStatement filled(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }
}
