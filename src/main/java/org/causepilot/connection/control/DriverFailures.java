package org.causepilot.connection.control;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Turns what the driver throws into a {@link Failure}: by type and SQLState (PostgreSQL manual, appendix A), never by text. */
public final class DriverFailures {

    private static final int DEEPEST_CAUSE = 16;

    private DriverFailures() {}

    public static Failure of(Throwable thrown) {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < DEEPEST_CAUSE; depth++) {
            Optional<Failure> known = known(each);
            if (known.isPresent()) {
                return known.get();
            }
            each = each.getCause();
        }
        return sqlFailure(thrown);
    }

    private static Optional<Failure> known(Throwable thrown) {
        if (thrown instanceof ConnectFailedException ours) {
            return Optional.of(ours.failure());
        } else if (thrown instanceof ForbiddenAddressException) {
            return Optional.of(Failure.FORBIDDEN_TARGET);
        } else if (thrown instanceof SSLException) {
            return Optional.of(Failure.TLS_FAILED);
        } else if (thrown instanceof SQLTimeoutException || thrown instanceof InterruptedIOException) {
            return Optional.of(Failure.TIMEOUT);
        } else if (thrown instanceof VirtualMachineError) {
            return Optional.of(Failure.PROTOCOL_VIOLATION); // only a lying server makes the driver ask for so much
        } else if (thrown instanceof EOFException) {
            return Optional.of(Failure.UNREACHABLE);
        }
        return Optional.empty();
    }

    private static Failure sqlFailure(Throwable thrown) {
        String state =
                thrown instanceof SQLException failed && failed.getSQLState() != null ? failed.getSQLState() : "";
        return switch (state) {
            case "08P01" -> Failure.PROTOCOL_VIOLATION;
            case "08004" -> Failure.AUTHENTICATION_METHOD_REFUSED;
            case "3D000" -> Failure.DATABASE_MISSING;
            case "42501" -> Failure.NO_PRIVILEGE;
            case "53300" -> Failure.TOO_MANY_CONNECTIONS;
            case "57P03" -> Failure.SERVER_NOT_READY;
            case "57014" -> Failure.TIMEOUT;
            default -> bySqlStateClass(state);
        };
    }

    private static Failure bySqlStateClass(String state) {
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Failure.UNREACHABLE;
        }
        return state.startsWith("28") ? Failure.AUTHENTICATION_FAILED : Failure.FAILED;
    }
}
