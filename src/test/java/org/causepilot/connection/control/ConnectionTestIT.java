package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.connection.entity.Finding;
import org.causepilot.connection.entity.Outcome;
import org.causepilot.connection.entity.SslMode;
import org.causepilot.dev.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The checklist against a real server, and the guarded data source with it. */
class ConnectionTestIT {

    private static final ConnectionPolicy POLICY = new ConnectionPolicy(
            AllowedHosts.parse("127.0.0.0/8, ::1, localhost"), SslMode.REQUIRE, Authentication.SCRAM_SHA_256);

    private static EmbeddedPostgres server;
    private static ConnectionTest cut;

    @BeforeAll
    static void start() throws SQLException {
        server = EmbeddedPostgres.startTemporary();
        cut = new ConnectionTest(POLICY, Clock.systemUTC());
        execute(
                "postgres",
                "CREATE ROLE plain LOGIN PASSWORD 'plain'",
                "CREATE ROLE weak LOGIN PASSWORD 'weak'",
                "CREATE ROLE reader LOGIN PASSWORD 'reader'",
                "ALTER ROLE reader SET default_transaction_read_only = on",
                "CREATE DATABASE plain OWNER plain TEMPLATE template0 ENCODING 'UTF8'",
                "CREATE DATABASE crowded OWNER plain TEMPLATE template0 ENCODING 'UTF8'",
                "CREATE DATABASE latin OWNER plain TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'",
                "CREATE DATABASE closed OWNER plain TEMPLATE template0 ENCODING 'UTF8'",
                "REVOKE CONNECT ON DATABASE closed FROM PUBLIC");
        execute("crowded", "CREATE TABLE a (b int)", "CREATE SCHEMA c", "CREATE VIEW c.d AS SELECT 1");
    }

    @AfterAll
    static void stop() {
        cut.close();
        server.close();
    }

    @Test
    void passesAPlainRoleOnItsOwnDatabase() {
        ConnectionTestReport report = test(to("plain", "plain", "plain"));
        assertThat(report.checks())
                .allSatisfy(
                        check -> assertThat(check.outcome()).as(check.name()).isIn(Outcome.PASSED, Outcome.SKIPPED));
        assertThat(report.success()).isTrue();
        assertThat(report.databaseName()).contains("plain");
        assertThat(report.serverVersion())
                .hasValueSatisfying(version -> assertThat(version).matches("[0-9]+\\.[0-9]+"));
        assertThat(report.latency()).isPresent();
        assertThat(code(report, "tls")).isEqualTo("tls-not-used");
        assertThat(code(report, "contents")).isEqualTo("empty");
    }

    @Test
    void namesEachFaultByItsOwnCode() {
        assertThat(failure(to("plain", "wrong", "plain"))).isEqualTo("authentication-failed");
        assertThat(failure(to("nobody", "wrong", "plain"))).isEqualTo("authentication-failed");
        assertThat(failure(to("plain", "plain", "missing"))).isEqualTo("database-missing");
        assertThat(failure(to("weak", "weak", "closed"))).isEqualTo("no-privilege");
        assertThat(failure(to("weak", "weak", "plain"))).isEqualTo("no-privilege");
        assertThat(failure(to("reader", "reader", "plain"))).isEqualTo("read-only");
        assertThat(failure(to("plain", "plain", "latin"))).isEqualTo("encoding-not-utf8");
        assertThat(failure(to(server.superuser(), server.password(), "template1")))
                .isEqualTo("database-is-template");
        assertThat(failure(to("plain", "plain", "plain")
                        .withOptions(to("plain", "plain", "plain").options().withSslMode(SslMode.REQUIRE))))
                .isEqualTo("tls-failed");
    }

    @Test
    void saysOfAWrongPasswordAndAnUnknownUserTheSame() {
        assertThat(test(to("plain", "wrong", "plain")).message())
                .isEqualTo(test(to("nobody", "wrong", "plain")).message());
    }

    @Test
    void warnsOfARoleThatMayDoTooMuch() {
        ConnectionTestReport report = test(to(server.superuser(), server.password(), "plain"));
        assertThat(report.success()).isTrue();
        assertThat(report.check("role")).hasValueSatisfying(check -> {
            assertThat(check.outcome()).isEqualTo(Outcome.WARNING);
            assertThat(check.message().toString()).contains("SUPERUSER");
        });
    }

    @Test
    void tellsAnEmptyDatabaseFromAFullOne() {
        assertThat(code(test(to("plain", "plain", "crowded")), "contents")).isEqualTo("has-tables");
        assertThat(cut.run(to("plain", "plain", "crowded"), Expectation.empty()).firstFailure())
                .map(CheckResult::code)
                .contains("not-empty");
    }

    @Test
    void asksTheQuestionsOfHigherRoomsLast() {
        Expectation expectation = Expectation.any()
                .and(
                        ConnectionCheck.named("mine", connection -> Finding.failed("not-empty", "1")),
                        ConnectionCheck.named("broken", connection -> {
                            connection.createStatement().execute("SELECT nonsense");
                            return Finding.passed("empty");
                        }));
        ConnectionTestReport report = cut.run(to("plain", "plain", "plain"), expectation);
        assertThat(report.firstFailure()).map(CheckResult::name).contains("mine");
        assertThat(code(report, "broken")).isEqualTo("failed");
    }

    @Test
    void believesNoFunctionThatSomebodyPutInTheWay() throws SQLException {
        execute(
                "crowded",
                "CREATE FUNCTION public.current_setting(text) RETURNS text LANGUAGE sql AS $$ SELECT '990000' $$",
                "ALTER ROLE plain IN DATABASE crowded SET search_path = public, pg_catalog");
        assertThat(test(to("plain", "plain", "crowded")).serverVersion())
                .hasValueSatisfying(version -> assertThat(version).doesNotStartWith("99"));
    }

    @Test
    void leavesNoTrace() {
        ConnectionCheck writes = ConnectionCheck.named("writes", connection -> {
            connection.createStatement().execute("CREATE TABLE public.trace (a int)");
            return Finding.passed("empty");
        });
        ConnectionCheck sets = ConnectionCheck.named("sets", connection -> {
            connection.createStatement().execute("SET work_mem = '65MB'");
            return Finding.passed("empty");
        });
        ConnectionCheck reads = ConnectionCheck.named(
                "reads",
                connection -> Row.of(
                        connection,
                        "SELECT current_setting('work_mem') = '65MB'",
                        row -> row.getBoolean(1) ? Finding.failed("failed") : Finding.passed("empty")));
        ConnectionTestReport report =
                cut.run(to("plain", "plain", "plain"), Expectation.any().and(writes, sets, reads));
        assertThat(code(report, "writes")).isEqualTo("failed");
        assertThat(code(report, "reads")).isEqualTo("empty");
    }

    /** Passwords as people and generators make them, through render, parse and a real sign-in. */
    @Test
    void signsInWithAnyPassword() throws SQLException {
        Random random = new Random(2);
        for (int round = 0; round < 25; round++) {
            String password = password(random);
            execute("postgres", "ALTER ROLE weak PASSWORD '" + password.replace("'", "''") + "'");
            ConnectionString string =
                    ConnectionString.parse(to("weak", password, "postgres").render());
            assertThat(code(test(string), "authentication")).as(password).isEqualTo("authenticated-scram");
        }
        execute("postgres", "ALTER ROLE weak PASSWORD 'weak'");
    }

    private static String password(Random random) {
        String characters = "aZ09 -._~:/?#[]@!$&'()*+,;=%\\\"<>^`{|}éßЖ漢🐘";
        int[] codePoints = characters.codePoints().toArray();
        StringBuilder password = new StringBuilder("x");
        for (int i = 0; i < 20; i++) {
            password.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return password.toString();
    }

    @Nested
    class DataSource {

        @Test
        void opensTheDatabaseThatIsNamed() throws SQLException {
            GuardedDataSource source = DriverSettings.FOR_REQUESTS.dataSource(to("plain", "plain", "plain"), POLICY);
            try (Connection connection = source.getConnection()) {
                assertThat(Row.<String>of(connection, "SELECT current_database()", row -> row.getString(1)))
                        .isEqualTo("plain");
            }
            assertThat(source.toString()).contains("****").doesNotContain("plain:plain");
        }

        @Test
        void repeatsNothingOfServerOrDriverWhenItFails() {
            assertThatThrownBy(() -> DriverSettings.FOR_REQUESTS
                            .dataSource(to("plain", "wr0ng-c4nary", "plain"), POLICY)
                            .getConnection())
                    .isInstanceOf(ConnectFailedException.class)
                    .hasMessage("authentication-failed")
                    .hasNoCause();
        }

        @Test
        void liftsItsLimitsAfterTheSignIn() throws SQLException {
            try (Connection connection = DriverSettings.FOR_REQUESTS
                            .dataSource(to("plain", "plain", "plain"), POLICY)
                            .getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT repeat('x', 5 * 1024 * 1024)")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).hasSize(5 * 1024 * 1024);
            }
        }

        @Test
        void cancelsThroughTheSameGuard() throws Exception {
            try (Connection connection = DriverSettings.FOR_REQUESTS
                            .dataSource(to("plain", "plain", "plain"), POLICY)
                            .getConnection();
                    Statement statement = connection.createStatement()) {
                CountDownLatch begun = new CountDownLatch(1);
                Thread canceller = new Thread(() -> cancelWhenRunning(begun, statement));
                canceller.start();
                begun.countDown();
                assertThatThrownBy(() -> statement.execute("SELECT pg_sleep(60)"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                cancelled -> assertThat(cancelled.getSQLState()).isEqualTo("57014"));
                canceller.join();
            }
        }

        /** Again and again, because a request that comes before the statement has begun is lost. */
        private void cancelWhenRunning(CountDownLatch begun, Statement statement) {
            try (Connection watching = server.connect("postgres")) {
                begun.await();
                while (!isSleeping(watching)) {
                    Thread.onSpinWait();
                }
                statement.cancel();
            } catch (SQLException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private boolean isSleeping(Connection watching) throws SQLException {
            return Row.of(
                    watching,
                    "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep')",
                    row -> row.getBoolean(1));
        }
    }

    @Nested
    class Logs {

        private static final List<String> FORMS = List.of("c4n@ry/:?#%", "c4n%40ry%2F%3A%3F%23%25", "YzRuQHJ5Lzo/IyU=");

        @Test
        void holdNoPasswordEvenWhenEverythingIsLogged() throws SQLException {
            execute("postgres", "ALTER ROLE weak PASSWORD 'c4n@ry/:?#%'");
            String log = loggedAtAll(() -> {
                test(to("weak", FORMS.get(0), "postgres"));
                test(to("weak", FORMS.get(0), "missing"));
                test(to("nobody", FORMS.get(0), "postgres"));
                cut.run(
                        ConnectionString.of("127.0.0.1", 1, "postgres", "weak", FORMS.get(0))
                                .withOptions(to("a", "b", "c").options()),
                        Expectation.any());
            });
            execute("postgres", "ALTER ROLE weak PASSWORD 'weak'");
            assertThat(log).as("positive control").contains("FE=>");
            assertThat(log).doesNotContain(FORMS);
        }

        private String loggedAtAll(Runnable work) {
            StringBuffer log = new StringBuffer();
            Handler all = new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    log.append(new SimpleFormatter().format(entry));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
            Logger root = Logger.getLogger("org");
            Level before = root.getLevel();
            all.setLevel(Level.ALL);
            root.addHandler(all);
            root.setLevel(Level.ALL);
            try {
                work.run();
            } finally {
                root.setLevel(before);
                root.removeHandler(all);
            }
            return log.toString();
        }
    }

    private static ConnectionString to(String user, String password, String database) {
        return ConnectionString.of("127.0.0.1", server.port(), database, user, password);
    }

    private static ConnectionTestReport test(ConnectionString string) {
        return cut.run(string, Expectation.any());
    }

    private static String failure(ConnectionString string) {
        return test(string).firstFailure().map(CheckResult::code).orElse("none");
    }

    private static String code(ConnectionTestReport report, String check) {
        return report.check(check).orElseThrow().code();
    }

    private static void execute(String database, String... statements) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
