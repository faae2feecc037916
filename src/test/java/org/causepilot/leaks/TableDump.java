package org.causepilot.leaks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.causepilot.dev.EmbeddedPostgres;

/** Every row of every table of every database on a server, as text; bytes as hexadecimal digits. */
final class TableDump {

    private static final String DATABASES = "SELECT datname FROM pg_database WHERE datallowconn";
    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
            """;

    private TableDump() {}

    static List<String> of(EmbeddedPostgres postgres) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String database : column(postgres, "postgres", DATABASES)) {
            for (String table : column(postgres, database, TABLES)) {
                rows.addAll(column(postgres, database, "SELECT t::text FROM " + table + " t"));
            }
        }
        return rows;
    }

    private static List<String> column(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
