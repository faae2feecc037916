package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.connection.control.DatabaseIdentity;
import org.causepilot.organization.control.KnownDatabases;
import org.causepilot.orgdatabase.entity.DatabaseClaim;
import org.causepilot.orgdatabase.entity.DatabaseTraces;
import org.causepilot.orgdatabase.entity.Ownership;
import org.causepilot.orgdatabase.entity.Recognition;
import org.causepilot.systemdatabase.control.SystemDatabaseIdentity;

/** Tells whose database a connection leads to: the same answer at a test, at an adoption and when an engine opens. */
@ApplicationScoped
public class DatabaseRecognition {

    @Inject
    private DatabaseClaims claims;

    @Inject
    private KnownDatabases known;

    @Inject
    private SystemDatabaseIdentity systemDatabase;

    /** Reads the catalogue and the claim, no row of anybody's data. */
    public Recognition of(Connection connection, UUID organization) throws SQLException {
        Optional<String> identity = DatabaseIdentity.of(connection);
        if (systemDatabase.isReachedBy(connection, identity)) {
            return new Recognition(Ownership.SYSTEM_DATABASE, identity, false);
        }
        Optional<UUID> owner = identity.flatMap(known::ownerOf);
        DatabaseTraces traces = new DatabaseTraces(
                claim(connection, owner, organization), identity, owner, known.hasAnyOf(organization));
        return new Recognition(
                traces.judgedBy(claims.of(organization)), identity, identity.isPresent() && owner.isEmpty());
    }

    /** Another's claim is not asked for when all is known without it: the role may not be allowed to read it. */
    private Optional<DatabaseClaim> claim(Connection connection, Optional<UUID> owner, UUID organization)
            throws SQLException {
        boolean anothers = owner.isPresent() && !owner.get().equals(organization);
        return anothers ? Optional.empty() : claims.read(connection);
    }
}
