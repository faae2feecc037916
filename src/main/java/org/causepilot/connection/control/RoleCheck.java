package org.causepilot.connection.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.causepilot.connection.entity.Finding;

/**
 * Whether the role may do more than an organization needs. Such a role passes, because small installations have no
 * other; but one stolen string would then open every database of the server, and somebody has to be told.
 */
final class RoleCheck {

    private static final List<String> ATTRIBUTES =
            List.of("SUPERUSER", "CREATEROLE", "CREATEDB", "REPLICATION", "BYPASSRLS", "pg_*");

    private RoleCheck() {}

    static Finding on(Connection connection) throws SQLException {
        List<String> held = Row.of(
                connection,
                "SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,"
                        + " EXISTS (SELECT FROM pg_roles p WHERE p.rolname ~ '^pg_' AND p.rolname <> 'pg_database_owner'"
                        + " AND NOT r.rolsuper AND pg_has_role(r.oid, p.oid, 'MEMBER'))"
                        + " FROM pg_roles r WHERE rolname = current_user",
                RoleCheck::held);
        return held.isEmpty()
                ? Finding.passed("role-modest")
                : Finding.warning("role-too-powerful", String.join(", ", held));
    }

    private static List<String> held(ResultSet row) throws SQLException {
        List<String> held = new ArrayList<>();
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
            if (row.getBoolean(i + 1)) {
                held.add(ATTRIBUTES.get(i));
            }
        }
        return held;
    }
}
