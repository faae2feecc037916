package org.causepilot.systemdatabase.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.causepilot.systemdatabase.entity.ChangeHeard;
import org.causepilot.systemdatabase.entity.RecordedChange;

/** The rows of {@code changes}, and how many there ever were. */
final class ChangeLog {

    private static final String HEAD = "SELECT last_number FROM change_head";
    private static final String AFTER =
            "SELECT number, topic, about FROM changes WHERE number > ? ORDER BY number LIMIT ?";
    private static final String SHORTEN = """
            DELETE FROM changes WHERE number IN (
                SELECT number FROM changes WHERE announced_at < clock_timestamp() - interval '1 hour'
                ORDER BY number LIMIT 5000)
            """;

    private ChangeLog() {}

    static long head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** In their order. */
    static List<RecordedChange> after(Connection connection, long number, int atMost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, number);
            statement.setInt(2, atMost);
            try (ResultSet rows = statement.executeQuery()) {
                List<RecordedChange> changes = new ArrayList<>();
                while (rows.next()) {
                    ChangeHeard change = new ChangeHeard(rows.getString(2), rows.getString(3));
                    changes.add(new RecordedChange(rows.getLong(1), change));
                }
                return changes;
            }
        }
    }

    /** A portion at a time: a heartbeat must not wait for it. */
    static void shorten(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SHORTEN);
        }
    }
}
