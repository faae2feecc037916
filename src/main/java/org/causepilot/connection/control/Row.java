package org.causepilot.connection.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The one row of a question to the catalogue. */
@FunctionalInterface
interface Row<T> {

    T read(ResultSet row) throws SQLException;

    static <T> T of(Connection connection, String sql, Row<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new SQLException("One row was expected", "02000");
            }
            return reader.read(rows);
        }
    }
}
