package org.causepilot.connection.control;

import static org.causepilot.connection.control.ConnectionCheck.named;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.Finding;

/**
 * The checks of a database that let us in. All of them read the catalogue only, in the {@link Sandbox}.
 */
final class DatabaseChecks {

    static final String DATABASE = "database";
    static final String PRIVILEGES = "privileges";
    static final String CONNECTIONS = "connections";

    private static final int FEW_CONNECTIONS = 5;
    private static final Duration SLOW = Duration.ofMillis(250);

    private final ConnectionString string;
    private final Expectation expectation;
    private final Checklist checklist;
    private final Clock clock;

    DatabaseChecks(ConnectionString string, Expectation expectation, Checklist checklist, Clock clock) {
        this.string = string;
        this.expectation = expectation;
        this.checklist = checklist;
        this.clock = clock;
    }

    List<ConnectionCheck> all() {
        return List.of(
                named(DATABASE, this::database),
                named("server-version", this::serverVersion),
                named("writable", DatabaseChecks::writable),
                named(PRIVILEGES, DatabaseChecks::privileges),
                named("role", RoleCheck::on),
                named("encoding", DatabaseChecks::encoding),
                named(CONNECTIONS, DatabaseChecks::connections),
                named("contents", this::contents),
                named("latency", this::latency));
    }

    /** Names longer than the server's limit, and poolers with their own idea of names, end up elsewhere. */
    private Finding database(Connection connection) throws SQLException {
        String reached = Row.of(connection, "SELECT current_database()", row -> row.getString(1));
        if (!string.database().equals(reached)) {
            return Finding.failed("database-differs");
        }
        checklist.isDatabase(reached);
        boolean template = Row.of(
                connection,
                "SELECT datistemplate FROM pg_database WHERE datname = current_database()",
                row -> row.getBoolean(1));
        return template ? Finding.failed("database-is-template") : Finding.passed("database-found");
    }

    private Finding serverVersion(Connection connection) throws SQLException {
        ServerRelease release = new ServerRelease(
                Row.of(connection, "SELECT current_setting('server_version_num')::int", row -> row.getInt(1)));
        checklist.isVersion(release.version());
        return release.judged(LocalDate.now(clock));
    }

    private static Finding writable(Connection connection) throws SQLException {
        return Row.of(
                connection,
                "SELECT pg_is_in_recovery(), current_setting('default_transaction_read_only')::bool",
                row -> {
                    if (row.getBoolean(1)) {
                        return Finding.failed("standby");
                    }
                    return row.getBoolean(2) ? Finding.failed("read-only") : Finding.passed("writable");
                });
    }

    private static Finding privileges(Connection connection) throws SQLException {
        return Row.of(
                connection,
                "SELECT to_regnamespace('public') IS NOT NULL,"
                        + " coalesce(has_schema_privilege(to_regnamespace('public'), 'USAGE'), false)"
                        + " AND coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false)",
                row -> {
                    if (!row.getBoolean(1)) {
                        return Finding.failed("schema-missing");
                    }
                    return row.getBoolean(2) ? Finding.passed("may-create") : Finding.failed("no-privilege");
                });
    }

    private static Finding encoding(Connection connection) throws SQLException {
        boolean utf8 = Row.of(
                connection,
                "SELECT pg_encoding_to_char(encoding) = 'UTF8' FROM pg_database WHERE datname = current_database()",
                row -> row.getBoolean(1));
        return utf8 ? Finding.passed("encoding-utf8") : Finding.failed("encoding-not-utf8");
    }

    /** Of the server as a whole: {@code pg_stat_database} counts sessions of databases one may not enter, too. */
    private static Finding connections(Connection connection) throws SQLException {
        int free = Row.of(
                connection,
                "SELECT current_setting('max_connections')::int"
                        + " - current_setting('superuser_reserved_connections')::int"
                        + " - coalesce(current_setting('reserved_connections', true)::int, 0)"
                        + " - (SELECT coalesce(sum(numbackends), 0) FROM pg_stat_database)::int",
                row -> row.getInt(1));
        return free < FEW_CONNECTIONS
                ? Finding.warning("connections-few", Integer.toString(Math.max(0, free)))
                : Finding.passed("connections-free", Integer.toString(free));
    }

    private Finding contents(Connection connection) throws SQLException {
        int relations = Row.of(
                connection,
                "SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')"
                        + " AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'",
                row -> row.getInt(1));
        if (relations == 0) {
            return Finding.passed("empty");
        }
        return expectation.contents() == Expectation.Contents.EMPTY
                ? Finding.failed("not-empty", Integer.toString(relations))
                : Finding.passed("has-tables", Integer.toString(relations));
    }

    private Finding latency(Connection connection) throws SQLException {
        long before = System.nanoTime();
        Row.of(connection, "SELECT 1", row -> row.getInt(1));
        Duration roundTrip = Duration.ofNanos(System.nanoTime() - before);
        checklist.hasLatency(roundTrip);
        String milliseconds = roundTrip.toMillis() == 0 ? "< 1" : Long.toString(roundTrip.toMillis());
        return roundTrip.compareTo(SLOW) > 0
                ? Finding.warning("latency-high", milliseconds)
                : Finding.passed("latency-low", milliseconds);
    }
}
