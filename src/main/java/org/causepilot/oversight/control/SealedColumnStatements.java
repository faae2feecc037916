package org.causepilot.oversight.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.oversight.entity.SealedRow;
import org.causepilot.secret.entity.SealedColumn;

/** The SQL of a {@link SealedColumn}. Its parts are constants of the rooms, never input. */
final class SealedColumnStatements {

    private SealedColumnStatements() {}

    static Map<Long, Long> countByKey(Connection connection, SealedColumn column) throws SQLException {
        String sql = "SELECT " + column.keyColumn() + ", count(*) FROM " + sealed(column) + " GROUP BY 1";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            Map<Long, Long> counts = new HashMap<>();
            while (row.next()) {
                counts.put(row.getObject(1, Long.class), row.getLong(2));
            }
            return counts;
        }
    }

    static List<SealedRow> notUnder(Connection connection, SealedColumn column, long key) throws SQLException {
        String sql = "SELECT DISTINCT " + column.owner() + ", " + column.revision() + " FROM " + sealed(column)
                + " AND " + column.keyColumn() + " IS DISTINCT FROM ? ORDER BY 1, 2";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                List<SealedRow> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(new SealedRow(column.table(), row.getObject(1, UUID.class), row.getLong(2)));
                }
                return rows;
            }
        }
    }

    /** Empty when there is none, or none that another key sealed. */
    static Optional<byte[]> read(Connection connection, SealedColumn column, SealedRow row, long key)
            throws SQLException {
        String sql = "SELECT " + column.column() + " FROM " + sealed(column) + " AND " + named(column) + " AND "
                + column.keyColumn() + " IS DISTINCT FROM ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, row.owner());
            statement.setLong(2, row.revision());
            statement.setLong(3, key);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** Where {@code old} still stands. */
    static void replace(Connection connection, SealedColumn column, SealedRow row, byte[] old, byte[] fresh)
            throws SQLException {
        String sql = "UPDATE " + column.table() + " SET " + column.column() + " = ? WHERE " + named(column) + " AND "
                + column.column() + " = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, fresh);
            statement.setObject(2, row.owner());
            statement.setLong(3, row.revision());
            statement.setBytes(4, old);
            statement.executeUpdate();
        }
    }

    private static String sealed(SealedColumn column) {
        return column.table() + " WHERE " + column.column() + " IS NOT NULL";
    }

    private static String named(SealedColumn column) {
        return column.owner() + " = ? AND " + column.revision() + " = ?";
    }
}
