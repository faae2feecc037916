package org.causepilot.orgdatabase.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.causepilot.orgdatabase.entity.Ownership;

/**
 * What somebody else put into a database. Functions and operators of theirs could be called by ours instead of
 * PostgreSQL's own, and event triggers run at every migration. What came with an extension does not count: it was put
 * there by whoever may be trusted with the server.
 *
 * <p>To be asked with {@code pg_catalog} as search path, so that the answer is not theirs.
 */
public final class DatabaseContents {

    private static final String NOT_OF_AN_EXTENSION = """
            NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                        WHERE d.classid = o.tableoid AND d.objid = o.oid AND d.deptype = 'e')""";
    private static final String OUTSIDE_THE_CATALOGUE = """
            IN (SELECT n.oid FROM pg_catalog.pg_namespace n
                WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_')""";

    private static final String ME = "(SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = current_user)";

    /** Whoever made our tables made our functions, and can do with our tables what they like. */
    private static final String MAKER = "(SELECT coalesce(max(c.relowner), 0) FROM pg_catalog.pg_class c"
            + " WHERE c.relnamespace = 'public'::regnamespace AND c.relname = 'organization_claim')";

    /** A migration that was killed leaves its history table behind, empty. */
    private static final String OWN_HISTORY = "o.relname LIKE 'flyway\\_schema\\_history%' AND o.relowner = " + ME;

    private static final String EVENT_TRIGGERS =
            "SELECT FROM pg_catalog.pg_event_trigger o WHERE " + NOT_OF_AN_EXTENSION;
    private static final String ANYTHING = "SELECT EXISTS ("
            + "SELECT FROM pg_catalog.pg_class o WHERE o.relnamespace " + OUTSIDE_THE_CATALOGUE
            + " AND o.relkind NOT IN ('c', 't') AND NOT (" + OWN_HISTORY + ") AND " + NOT_OF_AN_EXTENSION
            + " UNION ALL SELECT FROM pg_catalog.pg_proc o WHERE o.pronamespace " + OUTSIDE_THE_CATALOGUE
            + " AND " + NOT_OF_AN_EXTENSION
            + " UNION ALL SELECT FROM pg_catalog.pg_operator o WHERE o.oprnamespace " + OUTSIDE_THE_CATALOGUE
            + " AND " + NOT_OF_AN_EXTENSION
            + " UNION ALL SELECT FROM pg_catalog.pg_type o WHERE o.typnamespace " + OUTSIDE_THE_CATALOGUE
            + " AND o.typtype IN ('d', 'e', 'r') AND " + NOT_OF_AN_EXTENSION
            + " UNION ALL " + EVENT_TRIGGERS + ")";
    private static final String TRAPS = "SELECT EXISTS ("
            + "SELECT FROM pg_catalog.pg_proc o WHERE o.pronamespace = 'public'::regnamespace"
            + " AND o.proowner NOT IN (" + ME + ", " + MAKER + ") AND " + NOT_OF_AN_EXTENSION
            + " UNION ALL SELECT FROM pg_catalog.pg_operator o WHERE o.oprnamespace = 'public'::regnamespace"
            + " AND o.oprowner NOT IN (" + ME + ", " + MAKER + ") AND " + NOT_OF_AN_EXTENSION
            + " UNION ALL " + EVENT_TRIGGERS + ")";

    private DatabaseContents() {}

    /**
     * Whether it may be migrated: one that nobody has claimed must be empty, the organization's own must hold nothing that
     * a migration would run without knowing it. Those of others are refused for what they are.
     */
    public static boolean suits(Connection connection, Ownership ownership) throws SQLException {
        return switch (ownership) {
            case UNCLAIMED -> isEmpty(connection);
            case OWN, COPY -> !hasTraps(connection);
            case ANOTHER_ORGANIZATIONS, ANOTHER_INSTALLATIONS, SYSTEM_DATABASE -> true;
        };
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return !is(connection, ANYTHING);
    }

    private static boolean hasTraps(Connection connection) throws SQLException {
        return is(connection, TRAPS);
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
