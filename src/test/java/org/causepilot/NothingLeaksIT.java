package org.causepilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

/** Passwords that went in by every door, looked for behind every other one. */
@CausePilotTest
class NothingLeaksIT {

    private static final String REFUSED = "kanari/\"&é%:@ " + Unique.name("refused");
    private static final String ENCODED =
            URLEncoder.encode(REFUSED, StandardCharsets.UTF_8).replace("+", "%20");

    private final RunningCausePilot product;
    private final Api api;
    private final TestOrganization organization;
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();

    NothingLeaksIT(RunningCausePilot product) {
        this.product = product;
        api = product.api();
        organization = TestOrganization.create(api);
    }

    @Test
    void noPasswordStandsAnywhere() throws IOException, SQLException {
        List<String> secrets = List.of(Superadmin.PASSWORD, databasePassword(), REFUSED);

        useEverything();

        assertThat(answers)
                .hasSizeGreaterThan(20)
                .allSatisfy(answer -> assertThat(Traces.in(answer, secrets)).isEmpty());
        assertThat(Traces.in(read(product.log()), secrets)).isEmpty();
        assertThat(Traces.in(read(product.postgres().log()), secrets)).isEmpty();
        List<String> rows = systemDatabase();
        assertThat(rows).anyMatch(row -> row.contains(organization.slug()));
        assertThat(rows).allSatisfy(row -> assertThat(Traces.in(row, secrets)).isEmpty());
    }

    @Test
    void wouldFindThemInEachOfTheirForms() {
        List<String> secrets = List.of(REFUSED);

        assertThat(Traces.of(REFUSED))
                .allSatisfy(form -> assertThat(Traces.in("before " + form + " after", secrets))
                        .containsExactly(REFUSED));
        for (String before : List.of("", "a", "ab", "abc")) {
            String base64 = java.util.Base64.getEncoder()
                    .encodeToString((before + REFUSED + "z").getBytes(StandardCharsets.UTF_8));
            assertThat(Traces.in(base64, secrets)).containsExactly(REFUSED);
        }
        assertThat(Traces.in("nothing here", secrets)).isEmpty();
    }

    private void useEverything() {
        note(api.anonymous()
                .body(Map.of("email", Superadmin.EMAIL, "password", Superadmin.PASSWORD))
                .post("/auth/token"));
        note(api.anonymous()
                .body(Map.of("email", Unique.name("nobody") + "@example.org", "password", REFUSED))
                .post("/auth/token"));
        refuseItEverywhere();
        note(superadmin().get("/organizations?limit=200"));
        note(superadmin().get(organization.path()));
        note(superadmin().get(organization.path() + "/database"));
        note(superadmin().get(organization.path() + "/database/revisions"));
        note(superadmin().body("{}").post(organization.path() + "/database/test"));
        note(superadmin().post(organization.path() + "/database/create"));
        note(superadmin().post(organization.path() + "/database/migrate"));
        note(superadmin().body(Map.of("password", REFUSED)).post(organization.path() + "/database/reveal"));
        String masked = superadmin().get(organization.path()).path("db_connection_string");
        note(change(masked));
        note(superadmin().get("/users/me"));
        note(superadmin().get("/users"));
        useItsData();
        note(api.root().get("/openapi"));
        note(api.root().get("/metrics"));
        note(api.root().get("/health"));
        note(api.root().get("/admin/login.xhtml"));
    }

    private void refuseItEverywhere() {
        String there = "@127.0.0.1:" + product.postgres().port() + "/";
        for (String string : List.of(
                "postgresql://someone:" + ENCODED + there + organization.databaseName(),
                "postgresql://someone:" + ENCODED + there + "causepilot_main",
                "postgresql://someone:" + ENCODED + "@192.0.2.1/db",
                "postgresql://someone:" + ENCODED + "@no-such-host.invalid/db",
                "postgresql://someone:" + ENCODED + there + "db?socketFactory=" + ENCODED,
                "postgresql://someone:" + REFUSED + there + "db",
                "jdbc:postgresql://127.0.0.1/db?user=someone&password=" + ENCODED,
                REFUSED)) {
            note(change(string));
            note(superadmin()
                    .body(Map.of("db_connection_string", string))
                    .post(organization.path() + "/database/test"));
            note(superadmin()
                    .header("Idempotency-Key", Unique.name("key"))
                    .body(Map.of("name", "Refused", "slug", Unique.name("refused"), "db_connection_string", string))
                    .post("/organizations"));
        }
        note(superadmin().body("{\"db_connection_string\": " + REFUSED).patch(organization.path() + "/database"));
        note(superadmin().body(Map.of(REFUSED, REFUSED)).patch(organization.path() + "/database"));
        note(superadmin().body(Map.of("password", REFUSED, "email", "x")).post("/users"));
    }

    private void useItsData() {
        TestPerson editor = TestPerson.create(api);
        organization.admit(editor, "editor");
        note(editor.request().body(Map.of("first_name", "A", "last_name", "B")).post(organization.donors()));
        note(editor.request().get(organization.donors()));
        note(editor.request().get(organization.path()));
    }

    private Response change(String string) {
        return superadmin().body(Map.of("db_connection_string", string)).patch(organization.path() + "/database");
    }

    private RequestSpecification superadmin() {
        return api.superadmin();
    }

    private void note(Response answer) {
        answers.add(answer.getStatusLine() + "\n" + answer.getHeaders() + "\n" + answer.asString());
    }

    private String databasePassword() {
        return URI.create(organization.connectionString()).getUserInfo().split(":", 2)[1];
    }

    private static String read(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    /** Every row of every table, as text. */
    private List<String> systemDatabase() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = product.postgres().connect("causepilot_main")) {
            for (String table : column(
                    connection,
                    "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'public'")) {
                rows.addAll(column(connection, "SELECT t::text FROM " + table + " t"));
            }
        }
        return rows;
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
