package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * PostgreSQL lets every role into every database unless told otherwise. On a server where organizations live, the
 * maintenance databases are closed to PUBLIC; an organization's role then reaches its own database and no other. Databases
 * of other applications are left alone: closing them could stop what we know nothing of.
 */
@ApplicationScoped
class ServerDoors {

    private static final Logger LOGGER = Logger.getLogger(ServerDoors.class.getName());
    private static final String OPEN_TO_PUBLIC = """
            SELECT datname FROM pg_database d
            WHERE datallowconn AND datname <> ?
              AND EXISTS (SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba)))
                          WHERE grantee = 0 AND privilege_type = 'CONNECT')
            """;
    private static final Set<String> MAINTENANCE = Set.of("postgres", "template1");
    private static final String NOT_ONE_OF_THEM = "";

    /** Why: told once, not at every creation. Emptied by a restart. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** What may not be closed for want of privileges stays open, and the operator is told how to close it. */
    void close(ServerStatements server, String ownUser) throws SQLException {
        for (String database : server.names(OPEN_TO_PUBLIC, NOT_ONE_OF_THEM)) {
            if (MAINTENANCE.contains(database)) {
                close(server, database, ownUser);
            }
        }
        server.names(OPEN_TO_PUBLIC, NOT_ONE_OF_THEM).stream().filter(told::add).forEach(ServerDoors::tell);
    }

    /** One who may not do it gets a warning from PostgreSQL, or an error; either way the door is looked at afterwards. */
    private static void close(ServerStatements server, String database, String ownUser) {
        try {
            server.execute("GRANT CONNECT ON DATABASE " + server.name(database) + " TO " + server.name(ownUser));
            server.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + server.name(database) + " FROM PUBLIC");
        } catch (SQLException mayNot) {
            LOGGER.log(Level.FINE, "database {0} could not be closed to PUBLIC", database);
        }
    }

    private static void tell(String database) {
        LOGGER.log(
                Level.WARNING,
                "every role of the server may connect to database {0}; to close it: REVOKE CONNECT ON DATABASE {0} FROM"
                        + " PUBLIC",
                database);
    }
}
