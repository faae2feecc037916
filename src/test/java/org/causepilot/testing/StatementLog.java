package org.causepilot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causepilot.dev.EmbeddedPostgres;

/** What PostgreSQL itself says that it was asked in one database: no layer of ours can hide a statement from it. */
public final class StatementLog {

    private static final Pattern STATEMENT = Pattern.compile(
            "\\[(\\d+)\\] LOG:  (?:execute [^:]+|statement): ((?:SELECT|INSERT|UPDATE|DELETE|WITH)\\b.*)");

    private final EmbeddedPostgres postgres;
    private final String database;

    public StatementLog(EmbeddedPostgres postgres, String database) {
        this.postgres = postgres;
        this.database = database;
    }

    public List<String> during(Runnable work) throws SQLException {
        int before = lines().size();
        work.run();
        List<String> after = lines();
        return statements(after.subList(before, after.size()), sessions());
    }

    private static List<String> statements(List<String> lines, Set<String> sessions) {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            Matcher statement = STATEMENT.matcher(line);
            if (statement.find() && sessions.contains(statement.group(1))) {
                found.add(statement.group(2));
            }
        }
        return found;
    }

    private Set<String> sessions() throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                PreparedStatement query =
                        connection.prepareStatement("SELECT pid FROM pg_stat_activity WHERE datname = ?")) {
            query.setString(1, database);
            Set<String> sessions = new TreeSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sessions.add(rows.getString(1));
                }
            }
            return sessions;
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(postgres.log());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
