package org.causepilot.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** One organization goes to another database, and back by itself when that one does not serve. */
@CausePilotTest
class CutoverIT {

    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private final RunningCausePilot product;
    private final Api api;
    private final TestOrganization organization;
    private final TestPerson editor;

    CutoverIT(RunningCausePilot product) {
        this.product = product;
        api = product.api();
        organization = TestOrganization.create(api);
        editor = TestPerson.create(api);
        organization.admit(editor, "editor");
    }

    @Test
    void takesAConnectionBackThatPassesItsTestAndDoesNotServe() throws SQLException {
        add("Still here");
        ForeignDatabase other = ForeignDatabase.create(product.postgres());
        change(other.connectionString()).statusCode(200);
        restore(1).statusCode(200);

        change(stringOfARoleThatSeesNoTable(other))
                .statusCode(422)
                .body("type", equalTo("/problems/connection-test-failed"))
                .body("errors.code", hasItem("no-privilege"))
                .body("detail", containsString("revision 5"));

        revisions()
                .body("items[0].reason", equalTo("taken_back"))
                .body("items[0].revision", equalTo(5))
                .body("items[1].reason", equalTo("changed"));
        editor.request()
                .get(organization.donors())
                .then()
                .statusCode(200)
                .body("items.last_name", hasItem("Still here"));
    }

    @Test
    void endsATrialThatAKilledServerLeftByTakingBackWhatDoesNotServe() throws SQLException {
        add("Still here");
        ForeignDatabase other = ForeignDatabase.create(product.postgres());
        api.superadmin()
                .body(Map.of("db_connection_string", other.stringWithWrongPassword(), "test_connection", false))
                .patch(organization.path() + "/database")
                .then()
                .statusCode(200);
        leaveOnTrial();

        Eventually.within(A_WHILE, "the connection before is back", () -> "taken_back".equals(newestReason()));
        editor.request().get(organization.donors()).then().body("items.last_name", hasItem("Still here"));
    }

    @Test
    void endsATrialThatAKilledServerLeftByProvingWhatServes() throws SQLException {
        ForeignDatabase other = ForeignDatabase.create(product.postgres());
        change(other.connectionString()).statusCode(200);
        leaveOnTrial();

        Eventually.within(A_WHILE, "the trial is over", this::isProven);
        assertThat(newestReason()).isEqualTo("changed");
        editor.request().get(organization.donors()).then().statusCode(200);
    }

    @Test
    void refusesASecondChangeWhileOneIsUnderWay() throws SQLException {
        ForeignDatabase other = ForeignDatabase.create(product.postgres());
        UUID id = UUID.fromString(organization.id());
        try (Connection elsewhere = product.postgres().connect("causepilot_main");
                PreparedStatement lock = elsewhere.prepareStatement("SELECT pg_advisory_lock(?)")) {
            lock.setLong(1, id.getMostSignificantBits() ^ id.getLeastSignificantBits());
            lock.execute();

            change(other.connectionString()).statusCode(409).body("type", equalTo("/problems/conflict"));
        }
        change(other.connectionString()).statusCode(200);
    }

    @Test
    void tellsEveryServerOfAChangeAndOfNothingThatWasRefused() throws SQLException {
        ForeignDatabase other = ForeignDatabase.create(product.postgres());
        try (Connection listener = product.postgres().connect("causepilot_main");
                Statement statement = listener.createStatement()) {
            statement.execute("LISTEN causepilot_changes");
            change(other.stringWithWrongPassword()).statusCode(422);
            change(other.connectionString()).statusCode(200);

            assertThat(firstNews(listener)).isEqualTo("organization " + organization.id() + " 2 true");
        }
    }

    @Test
    void closesAnEngineWhenAnotherServerTellsOfANewerGeneration() throws SQLException {
        add("Opens the engine");
        assertThat(pooledConnections()).isPositive();

        try (Connection elsewhere = product.postgres().connect("causepilot_main");
                PreparedStatement tell = elsewhere.prepareStatement("SELECT announce_change('organization', ?)")) {
            tell.setString(1, organization.id() + " 99 true");
            tell.execute();
        }

        Eventually.within(A_WHILE, "its connections are gone", () -> pooledConnections() == 0);
        editor.request().get(organization.donors()).then().statusCode(200);
    }

    @Test
    void waitsForTheVerdictOfAnotherServerThatTriesTheConnectionOut() throws Exception {
        add("Opens the engine");
        UUID id = UUID.fromString(organization.id());
        try (Connection another = product.postgres().connect("causepilot_main");
                Statement statement = another.createStatement()) {
            statement.execute(
                    "SELECT pg_advisory_lock(" + (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) + ")");
            leaveOnTrial();
            statement.execute("SELECT announce_change('organization', '" + id + " 99 true')");
            Eventually.within(A_WHILE, "the engine is closed", () -> pooledConnections() == 0);

            CompletableFuture<Integer> read = CompletableFuture.supplyAsync(
                    () -> editor.request().get(organization.donors()).statusCode());
            assertThat(read).isNotDone();
            statement.execute("UPDATE organizations SET way_back = NULL WHERE id = '" + id + "'");

            assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        }
    }

    @Test
    void writesIntentAndOutcomeWithWhatWasBeforeAndAfterIntoTheAuditTrail() throws SQLException {
        ForeignDatabase other = ForeignDatabase.create(product.postgres());
        change(other.stringWithWrongPassword()).statusCode(422);
        change(other.connectionString()).statusCode(200);

        assertThat(auditTrail())
                .containsExactly(
                        "connection.changed intended",
                        "connection.changed refused",
                        "connection.changed intended",
                        "connection.changed succeeded " + organization.databaseName() + " -> " + other.name(),
                        "connection.proven succeeded");
    }

    /** Of this organization since its creation, oldest first. */
    private List<String> auditTrail() throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection system = product.postgres().connect("causepilot_main");
                PreparedStatement query = system.prepareStatement("""
                        SELECT action || ' ' || outcome
                            || coalesce(' ' || substring(before ->> 'connection' FROM '[^/]*$')
                            || ' -> ' || substring(after ->> 'connection' FROM '[^/]*$'), '')
                        FROM audit_events WHERE organization_id = CAST(? AS uuid) AND action LIKE 'connection.%'
                        ORDER BY id
                        """)) {
            query.setString(1, organization.id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    told.add(rows.getString(1));
                }
            }
        }
        return told;
    }

    private String firstNews(Connection listener) throws SQLException {
        PGConnection wire = listener.unwrap(PGConnection.class);
        long deadline = System.nanoTime() + A_WHILE.toNanos();
        while (System.nanoTime() < deadline) {
            for (PGNotification news : wire.getNotifications(1_000)) {
                String change = announced(news.getParameter());
                if (change.contains(organization.id())) {
                    return change;
                }
            }
        }
        return "nothing";
    }

    /** As a superadmin may do at night: the role may come in and create tables, but not read those that are there. */
    private String stringOfARoleThatSeesNoTable(ForeignDatabase database) throws SQLException {
        String role = database.name() + "_other";
        try (Connection superuser = product.postgres().connect(database.name());
                Statement statement = superuser.createStatement()) {
            statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'made-by-hand'");
            statement.execute("GRANT CONNECT ON DATABASE " + database.name() + " TO " + role);
            statement.execute("GRANT ALL ON SCHEMA public TO " + role);
            statement.execute("GRANT ALL ON flyway_schema_history, organization_claim TO " + role);
        }
        return product.postgres().url(role, "made-by-hand", database.name());
    }

    private String announced(String number) throws SQLException {
        try (Connection system = product.postgres().connect("causepilot_main");
                PreparedStatement query = system.prepareStatement(
                        "SELECT topic || ' ' || about FROM changes WHERE number = CAST(? AS bigint)")) {
            query.setString(1, number);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    /** What the row says between the commit of a change and its verdict. */
    private void leaveOnTrial() throws SQLException {
        try (Connection system = product.postgres().connect("causepilot_main");
                PreparedStatement update = system.prepareStatement(
                        "UPDATE organizations SET way_back = generation - 1 WHERE id = CAST(? AS uuid)")) {
            update.setString(1, organization.id());
            assertThat(update.executeUpdate()).isOne();
        }
    }

    private boolean isProven() {
        try (Connection system = product.postgres().connect("causepilot_main");
                PreparedStatement query = system.prepareStatement(
                        "SELECT way_back IS NULL FROM organizations WHERE id = CAST(? AS uuid)")) {
            query.setString(1, organization.id());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private int pooledConnections() {
        Response status = api.superadmin().get(organization.path() + "/database");
        return status.<Integer>path("pool.active") + status.<Integer>path("pool.idle");
    }

    private String newestReason() {
        return revisions().extract().path("items[0].reason");
    }

    private ValidatableResponse revisions() {
        return api.superadmin()
                .get(organization.path() + "/database/revisions")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse change(String connectionString) {
        return api.superadmin()
                .header("Accept-Language", "en")
                .body(Map.of("db_connection_string", connectionString))
                .patch(organization.path() + "/database")
                .then();
    }

    private ValidatableResponse restore(int revision) {
        return api.superadmin()
                .post(organization.path() + "/database/revisions/" + revision + "/restore")
                .then();
    }

    private void add(String lastName) {
        editor.request()
                .body(Map.of("first_name", "Ada", "last_name", lastName))
                .post(organization.donors())
                .then()
                .statusCode(201);
    }
}
