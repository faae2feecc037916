package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.orgdatabase.entity.DatabaseClaim;
import org.causepilot.systemdatabase.control.Installation;

/** Reads and writes the one row in which a database says whose it is. */
@ApplicationScoped
public class DatabaseClaims {

    private static final String READ = "SELECT installation_id, organization_id FROM public.organization_claim";
    private static final String WRITE =
            "INSERT INTO public.organization_claim (installation_id, organization_id) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String UNDEFINED_TABLE = "42P01";

    @Inject
    private Installation installation;

    /** Empty when nobody has claimed the database, or it is none of ours. */
    public Optional<DatabaseClaim> read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new DatabaseClaim(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                    : Optional.empty();
        } catch (SQLException failure) {
            if (UNDEFINED_TABLE.equals(failure.getSQLState())) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /**
     * Makes the database this organization's own. Of two that try at once the table lets one in.
     *
     * @throws IdentityMismatchException when it is somebody else's
     */
    public void claim(Connection connection, UUID organization) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setObject(1, installation.id());
            statement.setObject(2, organization);
            statement.executeUpdate();
        }
        require(connection, organization);
    }

    /** @throws IdentityMismatchException unless the database is this organization's */
    public void require(Connection connection, UUID organization) throws SQLException {
        if (!read(connection).filter(claim -> belongsTo(claim, organization)).isPresent()) {
            throw new IdentityMismatchException();
        }
    }

    public boolean belongsTo(DatabaseClaim claim, UUID organization) {
        return claim.equals(new DatabaseClaim(installation.id(), organization));
    }
}
