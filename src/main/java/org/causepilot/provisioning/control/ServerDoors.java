package org.causepilot.provisioning.control;

import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * PostgreSQL lets every role into every database unless told otherwise. On a server where organizations live, the
 * maintenance databases and our own system database are closed to PUBLIC; an organization's role then reaches its own
 * database and no other.
 */
final class ServerDoors {

    private static final Logger LOGGER = Logger.getLogger(ServerDoors.class.getName());
    private static final String OURS_TO_CLOSE = """
            SELECT datname FROM pg_database d
            WHERE datallowconn AND (datname IN ('postgres', 'template1', ?) OR datdba = current_user::regrole)
              AND EXISTS (SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba)))
                          WHERE grantee = 0 AND privilege_type = 'CONNECT')
            """;

    private final ServerStatements server;

    ServerDoors(ServerStatements server) {
        this.server = server;
    }

    /** What may not be closed for want of privileges stays open and is told to the operator. */
    void close(String ownUser) throws SQLException {
        List<String> open = server.names(OURS_TO_CLOSE, "causepilot_main");
        for (String database : open) {
            close(database, ownUser);
        }
    }

    private void close(String database, String ownUser) {
        try {
            server.execute("GRANT CONNECT ON DATABASE " + server.name(database) + " TO " + server.name(ownUser));
            server.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + server.name(database) + " FROM PUBLIC");
            LOGGER.log(Level.INFO, "database {0} closed to PUBLIC", database);
        } catch (SQLException mayNot) {
            LOGGER.log(
                    Level.WARNING,
                    "every role may connect to database {0}; as its owner run: REVOKE CONNECT ON DATABASE {0} FROM PUBLIC",
                    database);
        }
    }
}
