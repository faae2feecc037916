package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.organization.control.KnownDatabases;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.orgdatabase.entity.Ownership;
import org.causepilot.orgdatabase.entity.Recognition;

/** What a database must say of itself before anybody reads from it: whose it is, and which schema it has. */
@ApplicationScoped
class EngineCheck {

    private static final Logger LOGGER = Logger.getLogger(EngineCheck.class.getName());

    private static final String MISMATCH = "identity-mismatch";

    @Inject
    private DatabaseRecognition recognition;

    @Inject
    private KnownDatabases known;

    @Inject
    private OrganizationMigrator migrator;

    @Inject
    private AuditTrail audit;

    /**
     * @return its identity, as far as the server tells it
     * @throws SchemaOutdatedException when its schema is not the one this program works with
     * @throws OrganizationDatabaseUnavailableException when it is not its own: somebody else's, or a copy
     */
    Optional<String> admit(OrganizationSnapshot organization, Connection connection) throws SQLException {
        Recognition found = recognition.of(connection, organization.id());
        if (!found.is(Ownership.OWN) && !found.is(Ownership.UNCLAIMED)) {
            throw refused(organization, found.ownership());
        }
        Optional<String> version = migrator.schemaVersion(connection);
        if (found.is(Ownership.UNCLAIMED) || !version.equals(Optional.of(migrator.latestVersion()))) {
            throw new SchemaOutdatedException(version.orElse(null), migrator.latestVersion());
        }
        if (found.isNew()) {
            known.remember(found.identity().orElseThrow(), organization.id());
        }
        return found.identity();
    }

    /** The string was moved, altered or replayed: which database it leads to is not even looked at. */
    void noteUnreadable(OrganizationSnapshot organization) {
        noteRefused(organization, "connection-unreadable", Map.of());
    }

    private OrganizationDatabaseUnavailableException refused(OrganizationSnapshot organization, Ownership found) {
        String finding = found.name().toLowerCase(Locale.ROOT).replace('_', '-');
        LOGGER.log(Level.SEVERE, "{0} - not its own database, nothing is read: {1}", new Object[] {
            organization.slug(), finding
        });
        noteRefused(organization, MISMATCH, Map.of("found", finding));
        return new OrganizationDatabaseUnavailableException(MISMATCH);
    }

    private void noteRefused(OrganizationSnapshot organization, String reason, Map<String, String> more) {
        Map<String, String> details = new HashMap<>(more);
        details.put("reason", reason);
        details.put("generation", Long.toString(organization.generation()));
        audit.recordApart(AuditEvent.refused("database.opened", organization.id(), details));
    }
}
