package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.organization.control.DatabaseInUseException;
import org.causepilot.organization.control.KnownDatabases;
import org.causepilot.orgdatabase.entity.Ownership;
import org.causepilot.orgdatabase.entity.Recognition;

/**
 * Decides whether a database may become, or is, an organization's own, and remembers it before anything is written into
 * it: a server that dies in between leaves no claim that nobody knows of.
 */
@ApplicationScoped
class DatabaseAdoption {

    private static final String TRUSTED_NAMES = "SET LOCAL search_path = pg_catalog";

    @Inject
    private DatabaseRecognition recognition;

    @Inject
    private KnownDatabases known;

    /** @param work what makes the database the organization's; a failure of it makes the database nobody's again */
    <T> T perform(Connection connection, UUID organization, boolean acceptCopy, Work<T> work) throws SQLException {
        Recognition found = examine(connection, organization);
        require(found.ownership(), acceptCopy);
        boolean isNew = remember(found, organization);
        try {
            return work.on(found.identity());
        } catch (SQLException | RuntimeException failure) {
            if (isNew) {
                found.identity().ifPresent(identity -> known.forget(identity, organization));
            }
            throw failure;
        }
    }

    /** Leaves no lock behind that the migration would wait for. */
    private Recognition examine(Connection connection, UUID organization) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(TRUSTED_NAMES);
            Recognition found = recognition.of(connection, organization);
            if (!DatabaseContents.suits(connection, found.ownership())) {
                throw new MigrationFailedException();
            }
            return found;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void require(Ownership ownership, boolean acceptCopy) {
        switch (ownership) {
            case SYSTEM_DATABASE -> throw new SystemDatabaseException();
            case ANOTHER_ORGANIZATIONS -> throw new DatabaseInUseException();
            case ANOTHER_INSTALLATIONS -> throw IdentityMismatchException.anotherInstallations();
            case COPY -> {
                if (!acceptCopy) {
                    throw IdentityMismatchException.copy();
                }
            }
            case UNCLAIMED, OWN -> {}
        }
    }

    private boolean remember(Recognition found, UUID organization) {
        Optional<String> identity = found.identity();
        return identity.isPresent()
                && (found.is(Ownership.COPY)
                        ? known.acceptCopy(identity.get(), organization)
                        : known.remember(identity.get(), organization));
    }

    /** What is done to a database under the lock. */
    @FunctionalInterface
    interface Work<T> {
        T on(Optional<String> identity) throws SQLException;
    }
}
