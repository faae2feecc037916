package org.causepilot.connection.control;

import java.sql.SQLException;

/**
 * No connection came about. Carries a code and an SQLState, and neither text nor cause: the driver's messages repeat
 * what the server sent, and a pool would write them into the log as they are.
 */
public final class ConnectFailedException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final Failure failure;

    ConnectFailedException(Failure failure, String sqlState) {
        super(failure.code(), sqlState);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
