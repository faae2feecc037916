package org.causepilot.pool.control;

import java.sql.SQLTransientConnectionException;
import org.causepilot.connection.control.Failure;

/** The server, or one database on it, failed a moment ago and is not asked again yet. */
public final class ServerRestingException extends SQLTransientConnectionException {

    private static final long serialVersionUID = 1L;
    private static final String CANNOT_CONNECT = "08001";

    private final Failure failure;

    ServerRestingException(String server, Failure failure) {
        super(server + " failed a moment ago: " + failure.code(), CANNOT_CONNECT);
        this.failure = failure;
    }

    /** What it failed at. */
    public Failure failure() {
        return failure;
    }
}
