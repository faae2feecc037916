package org.causepilot.orgdatabase.control;

import java.sql.SQLException;

/** A new connection led to another database than the one that the engine was opened for. */
final class DatabaseReplacedException extends SQLException {

    static final String REASON = "identity-mismatch";

    private static final long serialVersionUID = 1L;

    DatabaseReplacedException() {
        super(REASON);
    }
}
