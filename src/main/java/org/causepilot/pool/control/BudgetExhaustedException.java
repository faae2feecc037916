package org.causepilot.pool.control;

import java.sql.SQLTransientConnectionException;

/** All connections are in use, and none came back in time. */
public final class BudgetExhaustedException extends SQLTransientConnectionException {

    private static final long serialVersionUID = 1L;
    private static final String TOO_MANY_CONNECTIONS = "53300";

    BudgetExhaustedException(String server) {
        super("no connection to " + server + " became free in time", TOO_MANY_CONNECTIONS);
    }
}
