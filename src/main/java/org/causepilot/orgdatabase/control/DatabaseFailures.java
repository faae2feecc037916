package org.causepilot.orgdatabase.control;

import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.connection.control.DriverFailures;
import org.causepilot.connection.control.Failure;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.pool.control.ServerRestingException;

/** Tells a database that cannot serve apart from a statement that is wrong. */
final class DatabaseFailures {

    private static final Logger LOGGER = Logger.getLogger(DatabaseFailures.class.getName());

    /** Serialization failure, deadlock, lock not to be had: the same again a moment later may well succeed. */
    private static final Set<String> IN_EACH_OTHERS_WAY = Set.of("40001", "40P01", "55P03");

    private DatabaseFailures() {}

    static OrganizationDatabaseUnavailableException explain(OrganizationSnapshot organization, SQLException failure) {
        String reason = reasonCode(failure);
        LOGGER.log(Level.WARNING, "{0} - database not available: {1}", new Object[] {organization.slug(), reason});
        return new OrganizationDatabaseUnavailableException(reason);
    }

    /** What to throw instead of a failure that JPA wrapped: a refusal when the database is gone or busy, else itself. */
    static RuntimeException translated(OrganizationSnapshot organization, RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isToBeTriedAgain(sql)) {
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

    private static String reasonCode(SQLException failure) {
        if (wasReplaced(failure)) {
            return DatabaseReplacedException.REASON;
        }
        return isBusy(failure) ? "busy" : reason(failure).code();
    }

    private static boolean isBusy(SQLException failure) {
        return failure.getSQLState() != null && IN_EACH_OTHERS_WAY.contains(failure.getSQLState());
    }

    private static Failure reason(SQLException failure) {
        return failure instanceof ServerRestingException resting ? resting.failure() : DriverFailures.of(failure);
    }

    private static boolean isToBeTriedAgain(SQLException failure) {
        if (wasReplaced(failure) || isBusy(failure)) {
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
