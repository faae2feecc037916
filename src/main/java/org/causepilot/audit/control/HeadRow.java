package org.causepilot.audit.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.causepilot.audit.entity.ChainHead;

/** The one row of {@code audit_head}. */
final class HeadRow {

    private static final String READ = "SELECT began_after, last_id, last_mac, key_id, seal FROM audit_head";
    private static final String SAVE =
            "UPDATE audit_head SET began_after = ?, last_id = ?, last_mac = ?, key_id = ?, seal = ?";

    private static final String READ_WITH_ROWS =
            READ.replace(" FROM", ", (SELECT coalesce(max(id), 0) FROM audit_events) FROM");

    private HeadRow() {}

    /** The head and the highest id in the table, of one moment. */
    record WithRows(ChainHead head, long lastRow) {}

    static WithRows readWithRows(Connection connection) throws SQLException {
        return read(connection, READ_WITH_ROWS, row -> new WithRows(head(row), row.getLong(6)));
    }

    static ChainHead read(Connection connection) throws SQLException {
        return read(connection, READ, HeadRow::head);
    }

    /** Until the transaction ends, nobody else appends. */
    static ChainHead locked(Connection connection) throws SQLException {
        return read(connection, READ + " FOR UPDATE", HeadRow::head);
    }

    static void save(Connection connection, ChainHead head) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            statement.setLong(1, head.beganAfter());
            statement.setLong(2, head.lastId());
            statement.setBytes(3, head.lastMac());
            statement.setString(4, head.keyId());
            statement.setBytes(5, head.seal());
            statement.executeUpdate();
        }
    }

    private static <T> T read(Connection connection, String query, Reading<T> reading) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new SQLException("audit_head is empty");
            }
            return reading.of(row);
        }
    }

    private static ChainHead head(ResultSet row) throws SQLException {
        return new ChainHead(row.getLong(1), row.getLong(2), row.getBytes(3), row.getString(4), row.getBytes(5));
    }

    /** A row becomes what it means. */
    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }
}
