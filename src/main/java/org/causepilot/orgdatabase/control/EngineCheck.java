package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.orgdatabase.entity.DatabaseClaim;

/** What a database must say of itself before anybody reads from it: whose it is, and which schema it has. */
@ApplicationScoped
class EngineCheck {

    private static final Logger LOGGER = Logger.getLogger(EngineCheck.class.getName());

    @Inject
    private DatabaseClaims claims;

    @Inject
    private OrganizationMigrator migrator;

    @Inject
    private AuditTrail audit;

    /**
     * @throws SchemaOutdatedException when its schema is not the one this program works with
     * @throws OrganizationDatabaseUnavailableException when it is somebody else's
     */
    void admit(OrganizationSnapshot organization, Connection connection) throws SQLException {
        Optional<DatabaseClaim> claim = claims.read(connection);
        if (claim.isPresent() && !claims.belongsTo(claim.get(), organization.id())) {
            refuse(organization);
        }
        Optional<String> version = migrator.schemaVersion(connection);
        if (claim.isEmpty() || !version.equals(Optional.of(migrator.latestVersion()))) {
            throw new SchemaOutdatedException(version.orElse(null), migrator.latestVersion());
        }
    }

    private void refuse(OrganizationSnapshot organization) {
        LOGGER.log(Level.SEVERE, "{0} - the database belongs to somebody else, nothing is read", organization.slug());
        audit.recordApart(AuditEvent.refused(
                "database.identity-mismatch",
                organization.id(),
                java.util.Map.of("generation", Long.toString(organization.generation()))));
        throw new OrganizationDatabaseUnavailableException("identity-mismatch");
    }
}
