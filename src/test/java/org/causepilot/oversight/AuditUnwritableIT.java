package org.causepilot.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.causepilot.openapi.OpenApiFilter;
import org.causepilot.testing.Api;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.SeparateCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A server of its own, whose trail is made unwritable, and spoilt. */
class AuditUnwritableIT {

    private static final String COUNTS = """
            SELECT concat_ws(' ', (SELECT count(*) FROM organizations), (SELECT count(*) FROM users),
                (SELECT sum(generation) FROM organizations), (SELECT count(*) FROM provisionings),
                (SELECT count(*) FROM audit_events),
                (SELECT count(*) FROM pg_database), (SELECT count(*) FROM pg_roles))""";

    private static final Pattern HEAD = Pattern.compile("audit - head ([0-9]+ [0-9a-f]{64})");

    private static SeparateCausePilot product;
    private static Api api;
    private static TestOrganization organization;
    private static ForeignDatabase other;

    @BeforeAll
    static void start() throws SQLException {
        product = SeparateCausePilot.start("audit-unwritable", Map.of("CAUSEPILOT_DEMO", "false"));
        api = product.api();
        organization = TestOrganization.create(api);
        other = ForeignDatabase.create(product.postgres());
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void writesTheHeadToTheLogForTheAuditorToCompareWith() {
        Eventually.within(
                Duration.ofSeconds(90),
                "a head in the log",
                () -> headInTheLog().isPresent());

        api.superadmin()
                .queryParam("expected_head", headInTheLog().orElseThrow())
                .get("/audit-events/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
    }

    private static Optional<String> headInTheLog() {
        try {
            return HEAD.matcher(Files.readString(product.log()))
                    .results()
                    .map(line -> line.group(1))
                    .findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Nested
    class Unwritable {

        private final String before;

        Unwritable() {
            before = ask(COUNTS);
            run(
                    "CREATE FUNCTION unwritable() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN RAISE EXCEPTION 'disk full'; END $$",
                    "CREATE TRIGGER unwritable BEFORE INSERT ON audit_events"
                            + " FOR EACH ROW EXECUTE FUNCTION unwritable()");
        }

        @AfterEach
        void writableAgain() {
            run("DROP TRIGGER unwritable ON audit_events", "DROP FUNCTION unwritable");
        }

        @Test
        void createsNoOrganizationAndNoDatabase() {
            String slug = Unique.name("never");
            failed(superadmin()
                    .body(Map.of("name", slug, "slug", slug, "create_database", true))
                    .post("/organizations"));
            failed(superadmin().body(Map.of("name", slug, "slug", slug)).post("/organizations"));
        }

        @Test
        void changesNoConnection() {
            failed(superadmin()
                    .body(Map.of("db_connection_string", other.connectionString()))
                    .patch(organization.path() + "/database"));
            failed(superadmin()
                    .body(Map.of("db_connection_string", other.connectionString(), "test_connection", false))
                    .patch(organization.path() + "/database"));
            failed(superadmin().post(organization.path() + "/database/test"));
        }

        @Test
        void suspendsNobodyAndRenamesNobody() {
            failed(superadmin()
                    .body(Map.of("is_active", false, "name", "Never"))
                    .patch(organization.path()));
            failed(superadmin().delete(organization.path()));
            api.superadmin()
                    .get(organization.path())
                    .then()
                    .body("is_active", equalTo(true))
                    .body("name", not(equalTo("Never")));
        }

        @Test
        void revealsNoConnection() {
            Response answer = superadmin()
                    .body(Map.of("password", Superadmin.PASSWORD))
                    .post(organization.path() + "/database/reveal");
            failed(answer);
            assertThat(answer.asString()).doesNotContain("postgresql://");
        }

        @Test
        void createsNoUserAndSignsNobodyIn() {
            failed(superadmin()
                    .body(Map.of("email", UUID.randomUUID() + "@example.org", "full_name", "Never"))
                    .post("/users"));
            Response signIn = api.anonymous()
                    .noFiltersOfType(OpenApiFilter.class)
                    .body(Map.of("email", Superadmin.EMAIL, "password", Superadmin.PASSWORD))
                    .post("/auth/token");
            failed(signIn);
            assertThat(signIn.asString()).doesNotContain("access_token");
        }

        /** What no operation promises: the document has no word for a server that may do nothing. */
        private RequestSpecification superadmin() {
            return api.superadmin().noFiltersOfType(OpenApiFilter.class);
        }

        private void failed(Response answer) {
            assertThat(answer.statusCode()).as(answer.asString()).isGreaterThanOrEqualTo(500);
            assertThat(answer.asString()).doesNotContain("disk full", "audit_events");
            assertThat(ask(COUNTS)).isEqualTo(before);
        }
    }

    @Nested
    class Spoilt {

        @Test
        void isNamedAndMended() {
            verification(true, null);
            int second = 2;
            run("CREATE TABLE kept AS SELECT * FROM audit_events WHERE id = 2");
            run("SET session_replication_role = replica", "UPDATE audit_events SET actor_name = 'eve' WHERE id = 2");
            verification(false, second);
            run("SET session_replication_role = replica", "DELETE FROM audit_events WHERE id = 2");
            verification(false, second);
            run("SET session_replication_role = replica", "INSERT INTO audit_events SELECT * FROM kept");
            verification(true, null);
        }

        private void verification(boolean intact, Integer firstBroken) {
            api.superadmin()
                    .get("/audit-events/verification")
                    .then()
                    .statusCode(200)
                    .body("intact", equalTo(intact))
                    .body("first_broken_id", equalTo(firstBroken));
        }
    }

    private static void run(String... statements) {
        try (Connection connection = product.postgres().connect("causepilot_main");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String ask(String query) {
        try (Connection connection = product.postgres().connect("causepilot_main");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
