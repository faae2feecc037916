package org.causepilot.connection.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Which database a connection really leads to, as {@code system_identifier/oid}: the same by whatever name, address or
 * pooler it was reached, another one for a copy. A physical copy of the whole server, and a standby, keep it.
 */
public final class DatabaseIdentity {

    private static final String IS_TOLD =
            "SELECT pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE')";
    private static final String IDENTITY = """
            SELECT pg_catalog.format('%s/%s', system_identifier, oid)
            FROM pg_catalog.pg_control_system(), pg_catalog.pg_database WHERE datname = pg_catalog.current_database()""";
    private static final String NUMBER = """
            SELECT pg_catalog.format('%s', oid)
            FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()""";

    private DatabaseIdentity() {}

    /** Empty when the server does not tell it to this role. */
    public static Optional<String> of(Connection connection) throws SQLException {
        return isTold(connection)
                ? Optional.of(Row.of(connection, IDENTITY, row -> row.getString(1)))
                : Optional.empty();
    }

    /**
     * What to ask other connections in one statement, to learn whether they lead where this one does.
     *
     * @param told to this one
     */
    public static String question(Optional<String> told) {
        return told.isPresent() ? IDENTITY : NUMBER;
    }

    /** Asked first: a refusal would break the transaction that is under way. */
    private static boolean isTold(Connection connection) throws SQLException {
        return Row.of(connection, IS_TOLD, row -> row.getBoolean(1));
    }
}
