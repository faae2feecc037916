package org.causepilot.systemdatabase.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.causepilot.systemdatabase.entity.Confirmation;
import org.causepilot.systemdatabase.entity.ServerNode;

/** The rows of {@code nodes}. The clock of the database alone says who lives: those of servers differ. */
final class NodeRows {

    private static final String ALIVE = "seen_at > clock_timestamp() - interval '10 seconds'";

    /** Never more than there is: after a restore from a backup, the numbers begin again further down. */
    private static final String BEAT = """
            INSERT INTO nodes (id, host, started_at, seen_at, applied)
            VALUES (?, ?, clock_timestamp(), clock_timestamp(), ?)
            ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp(),
                applied = LEAST(GREATEST(nodes.applied, excluded.applied), (SELECT last_number FROM change_head))
            """;

    private static final String APPLIED = "UPDATE nodes SET applied = GREATEST(applied, ?) WHERE id = ?";
    private static final String LIVE =
            "SELECT id, host, started_at, seen_at, applied FROM nodes WHERE " + ALIVE + " ORDER BY started_at, id";
    private static final String SILENT = "SELECT id, host, started_at, seen_at, applied FROM nodes WHERE NOT (" + ALIVE
            + ") ORDER BY seen_at DESC, id";
    private static final String CONFIRMED =
            "SELECT count(*), count(*) FILTER (WHERE applied >= ?) FROM nodes WHERE " + ALIVE;
    private static final String CONFIRMED_LAST = """
            SELECT count(*), count(*) FILTER (WHERE applied >= c.number)
            FROM nodes, (SELECT coalesce(max(number), 0) AS number FROM changes
                         WHERE topic = ? AND split_part(about, ' ', 1) = ?) c
            WHERE """ + " " + ALIVE;
    private static final String REMOVE = "DELETE FROM nodes WHERE id = ?";
    private static final String BURY = "DELETE FROM nodes WHERE seen_at < clock_timestamp() - interval '10 minutes'";

    private NodeRows() {}

    static void beat(Connection connection, UUID node, String host, long applied) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEAT)) {
            statement.setObject(1, node);
            statement.setString(2, host);
            statement.setLong(3, applied);
            statement.executeUpdate();
        }
    }

    static void confirm(Connection connection, UUID node, long applied) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPLIED)) {
            statement.setLong(1, applied);
            statement.setObject(2, node);
            statement.executeUpdate();
        }
    }

    static void remove(Connection connection, UUID node) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setObject(1, node);
            statement.executeUpdate();
        }
    }

    /** Removes those that have not been seen for long. */
    static void bury(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(BURY);
        }
    }

    static List<ServerNode> live(Connection connection) throws SQLException {
        return nodes(connection, LIVE);
    }

    static List<ServerNode> silent(Connection connection) throws SQLException {
        return nodes(connection, SILENT);
    }

    private static List<ServerNode> nodes(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<ServerNode> nodes = new ArrayList<>();
            while (rows.next()) {
                nodes.add(new ServerNode(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        rows.getObject(3, OffsetDateTime.class).toInstant(),
                        rows.getObject(4, OffsetDateTime.class).toInstant(),
                        rows.getLong(5)));
            }
            return List.copyOf(nodes);
        }
    }

    static Confirmation confirmed(Connection connection, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CONFIRMED)) {
            statement.setLong(1, number);
            return confirmation(statement);
        }
    }

    /** A change that is not in the log any more has reached everybody. */
    static Confirmation confirmedLast(Connection connection, String topic, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CONFIRMED_LAST)) {
            statement.setString(1, topic);
            statement.setString(2, subject);
            return confirmation(statement);
        }
    }

    private static Confirmation confirmation(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return new Confirmation(row.getInt(1), row.getInt(2));
        }
    }
}
