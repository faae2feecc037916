package org.causepilot.orgdatabase.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.orgdatabase.entity.ServerConnections;

/** The rows of {@code connection_shares}: who may have how many connections on one server. */
final class ShareRows {

    /** A node that falls silent now would keep the server's row locked for all others. */
    private static final String IMPATIENT = "SET LOCAL idle_in_transaction_session_timeout = '10s'";

    /** Also locks the server's row until the end of the transaction. */
    private static final String CAPACITY = """
            INSERT INTO database_servers (server, capacity) VALUES (?, ?)
            ON CONFLICT (server) DO UPDATE SET capacity = CASE WHEN ? THEN excluded.capacity
                                                               ELSE database_servers.capacity END
            RETURNING capacity
            """;

    /** Whoever is dead to the others has given itself up before: see ServerNodes. */
    private static final String LIVING = """
            SELECT n.id, coalesce(s.wanted, 0), coalesce(s.granted, 0)
            FROM nodes n LEFT JOIN connection_shares s ON s.node = n.id AND s.server = ?
            WHERE n.seen_at > clock_timestamp() - interval '10 seconds'
            """;

    private static final String SERVERS = """
            SELECT d.server, d.capacity, coalesce(sum(s.wanted) FILTER (
                WHERE n.seen_at > clock_timestamp() - interval '10 seconds'), 0)
            FROM database_servers d
                LEFT JOIN connection_shares s ON s.server = d.server LEFT JOIN nodes n ON n.id = s.node
            GROUP BY d.server ORDER BY d.server
            """;

    private static final String TAKE = """
            INSERT INTO connection_shares (server, node, wanted, granted) VALUES (?, ?, ?, ?)
            ON CONFLICT (server, node) DO UPDATE SET wanted = excluded.wanted, granted = excluded.granted
            """;
    private static final String BURY =
            "DELETE FROM connection_shares s WHERE NOT EXISTS (SELECT 1 FROM nodes n WHERE n.id = s.node)";

    private final Connection connection;
    private final String server;

    ShareRows(Connection connection, String server) {
        this.connection = connection;
        this.server = server;
    }

    /** @param isKnown whether this node has a word to say on it, or only a guess for the case that nobody has */
    int lockCapacity(int capacity, boolean isKnown) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IMPATIENT)) {
            statement.execute();
        }
        try (PreparedStatement statement = connection.prepareStatement(CAPACITY)) {
            statement.setString(1, server);
            statement.setInt(2, capacity);
            statement.setBoolean(3, isKnown);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    Map<UUID, Share> living() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIVING)) {
            statement.setString(1, server);
            try (ResultSet rows = statement.executeQuery()) {
                Map<UUID, Share> shares = new HashMap<>();
                while (rows.next()) {
                    shares.put(rows.getObject(1, UUID.class), new Share(rows.getInt(2), rows.getInt(3)));
                }
                return shares;
            }
        }
    }

    void take(UUID node, Share share) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, server);
            statement.setObject(2, node);
            statement.setInt(3, share.wanted());
            statement.setInt(4, share.granted());
            statement.executeUpdate();
        }
    }

    static List<ServerConnections> servers(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SERVERS);
                ResultSet rows = statement.executeQuery()) {
            List<ServerConnections> servers = new ArrayList<>();
            while (rows.next()) {
                servers.add(new ServerConnections(rows.getString(1), rows.getInt(2), rows.getInt(3)));
            }
            return servers;
        }
    }

    static void bury(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BURY)) {
            statement.executeUpdate();
        }
    }

    /** Of one node. */
    record Share(int wanted, int granted) {}
}
