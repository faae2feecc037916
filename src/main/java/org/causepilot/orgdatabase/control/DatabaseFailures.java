package org.causepilot.orgdatabase.control;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.connection.control.DriverFailures;
import org.causepilot.connection.control.Failure;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.pool.control.ServerRestingException;

/** Tells a database that cannot serve apart from a statement that is wrong. */
final class DatabaseFailures {

    private static final Logger LOGGER = Logger.getLogger(DatabaseFailures.class.getName());

    private DatabaseFailures() {}

    static OrganizationDatabaseUnavailableException explain(OrganizationSnapshot organization, SQLException failure) {
        String reason = wasReplaced(failure)
                ? DatabaseReplacedException.REASON
                : reason(failure).code();
        LOGGER.log(Level.WARNING, "{0} - database not available: {1}", new Object[] {organization.slug(), reason});
        return new OrganizationDatabaseUnavailableException(reason);
    }

    /** What to throw instead of a failure that JPA wrapped: a refusal when the database is gone, else the failure itself. */
    static RuntimeException translated(OrganizationSnapshot organization, RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAboutTheConnection(sql)) {
                return explain(organization, sql);
            }
        }
        return thrown;
    }

    /** For an engine that has not served yet: whatever it failed at, it is not available. */
    static OrganizationDatabaseUnavailableException unfit(OrganizationSnapshot organization, RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return explain(organization, sql);
            }
        }
        LOGGER.log(Level.WARNING, "{0} - engine does not work: {1}", new Object[] {
            organization.slug(), thrown.getClass().getName()
        });
        return new OrganizationDatabaseUnavailableException("unknown");
    }

    private static Failure reason(SQLException failure) {
        return failure instanceof ServerRestingException resting ? resting.failure() : DriverFailures.of(failure);
    }

    private static boolean isAboutTheConnection(SQLException failure) {
        if (wasReplaced(failure)) {
            return true;
        }
        return switch (reason(failure)) {
            case FAILED, NO_PRIVILEGE, TOO_MUCH_DATA -> false;
            default -> true;
        };
    }

    private static boolean wasReplaced(SQLException failure) {
        return failure instanceof DatabaseReplacedException || failure.getCause() instanceof DatabaseReplacedException;
    }
}
