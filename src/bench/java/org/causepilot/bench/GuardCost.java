package org.causepilot.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.causepilot.bench.SideBySide.Ratio;
import org.causepilot.connection.control.ConnectionPolicy;
import org.causepilot.connection.control.DriverSettings;
import org.causepilot.connection.control.OperatorConnection;
import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.SslMode;
import org.causepilot.dev.EmbeddedPostgres;
import org.causepilot.pool.control.ConnectionPool;
import org.causepilot.pool.control.Doubt;
import org.causepilot.pool.control.ServerBudget;
import org.causepilot.pool.entity.PoolLimits;
import org.postgresql.ds.PGSimpleDataSource;

/** What the guarded socket costs: a read through a pool that has it, against one through a pool that has not. */
final class GuardCost {

    static final String PART = "guard";

    private static final int ROWS = 10_000;
    private static final double GOAL = 1.03;
    private static final SideBySide READS = new SideBySide(1_000, 200, 100);
    private static final SideBySide OPENINGS = new SideBySide(100, 20, 1);

    private GuardCost() {}

    static void run(Report report) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            fill(postgres);
            ConnectionString string = ConnectionString.parse(postgres.superuserUrl());
            DataSource guarded = guarded(string);
            DataSource plain = plain(string);
            compareReads(guarded, plain, report);
            Ratio opening = OPENINGS.measure(
                    () -> guarded.getConnection().close(),
                    () -> plain.getConnection().close());
            report.add(PART, "opening, guarded / plain", opening.median(), "");
        }
    }

    private static void compareReads(DataSource guarded, DataSource plain, Report report) throws Exception {
        try (ConnectionPool with = pool(guarded);
                ConnectionPool without = pool(plain)) {
            Ratio reads = READS.measure(() -> read(with), () -> read(without));
            Report.say("reads, guarded / plain: " + reads);
            report.add(PART, "hot read, guarded / plain", reads.median(), "", Goal.atMost(GOAL));
        }
    }

    private static void fill(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE donors (id bigint PRIMARY KEY, name text NOT NULL)");
            statement.execute("INSERT INTO donors SELECT n, 'Donor ' || n FROM generate_series(1, " + ROWS + ") n");
            statement.execute("ANALYZE donors");
        }
    }

    private static DataSource guarded(ConnectionString string) {
        return DriverSettings.FOR_REQUESTS.dataSource(
                string,
                new ConnectionPolicy(AllowedHosts.parse("127.0.0.1"), SslMode.REQUIRE, Authentication.SCRAM_SHA_256));
    }

    /** The same properties, but for those that put the guard in. */
    private static DataSource plain(ConnectionString string) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        new OperatorConnection(string, Authentication.SCRAM_SHA_256, Optional.empty()).configure(dataSource);
        dataSource.setSslMode("prefer");
        dataSource.setApplicationName(DriverSettings.FOR_REQUESTS.applicationName());
        dataSource.setConnectTimeout(10);
        dataSource.setSocketTimeout(
                (int) DriverSettings.FOR_REQUESTS.socketTimeout().toSeconds());
        dataSource.setMaxResultBuffer(DriverSettings.FOR_REQUESTS.maxResultBuffer());
        dataSource.setTcpKeepAlive(true);
        return dataSource;
    }

    private static ConnectionPool pool(DataSource connections) {
        return new ConnectionPool(
                "bench",
                connections::getConnection,
                new ServerBudget("bench", 1),
                new Doubt(1, Duration.ofSeconds(1)),
                PoolLimits.of(1, 0));
    }

    private static void read(ConnectionPool pool) throws SQLException {
        try (Connection connection = pool.borrow();
                PreparedStatement query = connection.prepareStatement("SELECT id, name FROM donors WHERE id = ?")) {
            query.setLong(1, ThreadLocalRandom.current().nextInt(ROWS) + 1L);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || row.getString(2).isEmpty()) {
                    throw new SQLException("The row is not there");
                }
            }
        }
    }
}
