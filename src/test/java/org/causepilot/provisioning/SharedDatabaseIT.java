package org.causepilot.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TcpForwarder;
import org.causepilot.testing.TestOrganization;
import org.junit.jupiter.api.Test;

/**
 * Two organizations never share a database, however they come to it.
 *
 * <p>No real pooler takes part: what a pooler does to an address and to the name of a database, {@link TcpForwarder} does.
 * An implicit port would be 5432, on which the embedded server does not listen.
 */
@CausePilotTest
class SharedDatabaseIT {

    private static final int ORGANIZATIONS = 20;
    private static final long ADOPTION_LOCK = 0x6361757365_70696CL;

    private final RunningCausePilot product;
    private final Api api;
    private final ForeignDatabase database;

    SharedDatabaseIT(RunningCausePilot product) throws SQLException {
        this.product = product;
        api = product.api();
        database = ForeignDatabase.create(product.postgres());
    }

    @Test
    void goesToOneOfTwentyThatComeAtTheSameMomentOnDifferentWays() throws SQLException {
        int port = product.postgres().port();
        try (TcpForwarder forward = TcpForwarder.to(port);
                TcpForwarder ipv6 = TcpForwarder.onIpv6To(port);
                TcpForwarder pooler = TcpForwarder.aliasing(port, database.name())) {
            List<String> ways = ways(forward, ipv6, pooler);
            List<TestOrganization> all =
                    Clients.atOnce(4, Collections.nCopies(ORGANIZATIONS, () -> TestOrganization.register(api)));
            CyclicBarrier start = new CyclicBarrier(ORGANIZATIONS);
            List<Callable<String>> attempts = IntStream.range(0, ORGANIZATIONS)
                    .<Callable<String>>mapToObj(number -> () -> {
                        start.await();
                        return outcome(all.get(number), ways.get(number % ways.size()));
                    })
                    .toList();

            List<String> outcomes = new ArrayList<>(Clients.atOnce(ORGANIZATIONS, attempts));

            assertThat(outcomes.remove("200 null")).as(outcomes.toString()).isTrue();
            assertThat(outcomes).hasSize(ORGANIZATIONS - 1).containsOnly("409 /problems/database-in-use");
        }
    }

    @Test
    void staysItsOrganizationsThroughAPoolerThatCallsItOtherwise() throws SQLException {
        TestOrganization.register(api)
                .connect(database.connectionString())
                .then()
                .statusCode(200);

        try (TcpForwarder pooler = TcpForwarder.aliasing(product.postgres().port(), database.name())) {
            String another = through(pooler, "127.0.0.1").replaceFirst("/[^/]*$", "/another_name");
            refuses(another);
        }
    }

    @Test
    void staysItsOrganizationsForARoleThatMayNotReadTheClaim() throws SQLException {
        TestOrganization.register(api)
                .connect(database.connectionString())
                .then()
                .statusCode(200);
        ForeignDatabase stranger = ForeignDatabase.create(product.postgres());
        asSuperuser("GRANT CONNECT ON DATABASE " + database.name() + " TO " + stranger.name());

        refuses(stranger.connectionString().replaceFirst("/[^/]*$", "/" + database.name()));
    }

    @Test
    void staysItsOrganizationsWhenItsClaimAndAllItsTablesAreRemoved() throws SQLException {
        TestOrganization.register(api)
                .connect(database.connectionString())
                .then()
                .statusCode(200);
        inDatabase("DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION " + database.name());

        refuses(database.connectionString());
    }

    @Test
    void staysItsOrganizationsAfterItMovedElsewhere() throws SQLException {
        TestOrganization first = TestOrganization.register(api);
        first.connect(database.connectionString()).then().statusCode(200);
        String elsewhere = ForeignDatabase.create(product.postgres()).connectionString();
        first.connect(elsewhere).then().statusCode(200);

        refuses(database.connectionString());
        first.connect(database.connectionString()).then().statusCode(200);
        first.connect(elsewhere).then().statusCode(200);
    }

    @Test
    void isRefusedWhenItSaysThatItIsAnotherInstallations() throws SQLException {
        TestOrganization first = TestOrganization.register(api);
        first.connect(database.connectionString()).then().statusCode(200);
        inDatabase("UPDATE organization_claim SET installation_id = gen_random_uuid()");

        first.connect(database.connectionString())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/identity-mismatch"));
        first.connectToCopy(database.connectionString()).then().statusCode(409);
    }

    @Test
    void isClaimedByTheTransactionThatMakesItsTables() throws SQLException {
        TestOrganization.register(api)
                .connect(database.connectionString())
                .then()
                .statusCode(200);

        try (Connection connection = product.postgres().connect(database.name());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT (SELECT xmin FROM organization_claim)
                             = (SELECT xmin FROM pg_attribute WHERE attrelid = 'donors'::regclass AND attname = 'id')
                        """)) {
            row.next();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }

    @Test
    void staysItsOrganizationsWhereTheServerTellsNoIdentity() throws SQLException {
        inDatabase("REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC");
        TestOrganization first = TestOrganization.register(api);
        first.connect(database.connectionString()).then().statusCode(200);

        refuses(database.connectionString());
        first.connect(database.connectionString()).then().statusCode(200);
    }

    @Test
    void isAdoptedByOneAtATime() throws Exception {
        TestOrganization first = TestOrganization.register(api);
        try (Connection held = product.postgres().connect(database.name());
                Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + ADOPTION_LOCK + ")");
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                    () -> first.connect(database.connectionString()).statusCode());
            Eventually.within(Duration.ofSeconds(20), "waits", () -> someoneWaitsForALock(statement));
            assertThat(answer).isNotDone();

            held.rollback();
            assertThat(answer).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(200);
        }
    }

    private static boolean someoneWaitsForALock(Statement statement) {
        String question = """
                SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database =
                    (SELECT oid FROM pg_database WHERE datname = current_database()))
                """;
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<String> ways(TcpForwarder forward, TcpForwarder ipv6, TcpForwarder pooler) throws SQLException {
        String plain = database.connectionString();
        return List.of(
                plain,
                plain.replace("127.0.0.1", "localhost"),
                plain.replace("127.0.0.1", "LOCALHOST"),
                plain.replace("postgresql://", "jdbc:postgresql://"),
                plain + "?application_name=another",
                database.connectionStringOfAnotherRole(),
                through(forward, "127.0.0.1"),
                through(forward, "localhost"),
                through(ipv6, "[::1]"),
                through(pooler, "127.0.0.1"));
    }

    private String through(TcpForwarder forwarder, String host) {
        return database.connectionString()
                .replace("127.0.0.1:" + product.postgres().port(), host + ":" + forwarder.port());
    }

    /** The test admits four at a time and sends others away; who is sent away comes back. */
    private static String outcome(TestOrganization organization, String string) {
        Response answer = organization.connect(string);
        while (answer.statusCode() == 422 && isBusy(answer)) {
            answer = organization.connect(string);
        }
        return answer.statusCode() + " " + answer.path("type");
    }

    private static boolean isBusy(Response answer) {
        List<String> codes = answer.path("errors.code");
        return codes.contains("busy");
    }

    private void refuses(String string) {
        TestOrganization another = TestOrganization.register(api);
        another.connect(string).then().statusCode(409).body("type", equalTo("/problems/database-in-use"));
        api.superadmin()
                .body(Map.of("db_connection_string", string))
                .post(another.path() + "/database/test")
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("checks.code", hasItem("database-in-use"));
    }

    private void asSuperuser(String sql) throws SQLException {
        execute("postgres", sql);
    }

    private void inDatabase(String sql) throws SQLException {
        execute(database.name(), sql);
    }

    private void execute(String name, String sql) throws SQLException {
        try (Connection connection = product.postgres().connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
