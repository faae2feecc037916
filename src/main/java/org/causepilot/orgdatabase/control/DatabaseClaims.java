package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.organization.control.DatabaseInUseException;
import org.causepilot.orgdatabase.entity.DatabaseClaim;
import org.causepilot.systemdatabase.control.Installation;

/** Reads and writes the one row in which a database says whose it is. */
@ApplicationScoped
public class DatabaseClaims {

    private static final String EXISTS = """
            SELECT EXISTS (
                SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'public' AND c.relname = 'organization_claim')
            """;
    private static final String READ = "SELECT installation_id, organization_id FROM public.organization_claim";
    private static final String WRITE =
            "INSERT INTO public.organization_claim (installation_id, organization_id) VALUES (?, ?) ON CONFLICT DO NOTHING";

    @Inject
    private Installation installation;

    /** Empty when nobody has claimed the database. */
    public Optional<DatabaseClaim> read(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new DatabaseClaim(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                    : Optional.empty();
        }
    }

    /** What the database of this organization says. */
    public DatabaseClaim of(UUID organization) {
        return new DatabaseClaim(installation.id(), organization);
    }

    /**
     * Makes the database this organization's own. Of two that try at once the table lets one in.
     *
     * @throws DatabaseInUseException when it is somebody else's
     */
    void claim(Connection connection, UUID organization) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setObject(1, installation.id());
            statement.setObject(2, organization);
            statement.executeUpdate();
        }
        if (!read(connection).equals(Optional.of(of(organization)))) {
            throw new DatabaseInUseException();
        }
    }

    /** Asked first: a table that is not there would break the transaction that is under way. */
    private static boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EXISTS);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
