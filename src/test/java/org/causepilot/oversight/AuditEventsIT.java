package org.causepilot.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.causepilot.testing.Api;
import org.causepilot.testing.AuditReader;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CausePilotTest
class AuditEventsIT {

    private static final String CANARY = "canary-" + UUID.randomUUID();

    private final Api cut;
    private final AuditReader trail;

    AuditEventsIT(RunningCausePilot product) {
        cut = product.api();
        trail = new AuditReader(cut);
    }

    @Nested
    class Listing {

        @Test
        void tellsIntentAndOutcomeOfWhatReachesOutside() {
            TestOrganization organization = TestOrganization.create(cut);

            List<Map<String, Object>> told =
                    trail.events(Map.of("organization_id", organization.id(), "action", "database.created"));

            assertThat(told).extracting(event -> event.get("outcome")).containsExactly("succeeded", "intended");
            assertThat(told.get(0).get("intent_id")).isEqualTo(told.get(1).get("id"));
            assertThat((Integer) told.get(0).get("latency_ms")).isPositive();
            assertThat(details(told.get(1)))
                    .containsEntry("database", organization.databaseName())
                    .containsKey("role");
        }

        @Test
        void tellsWhatAChangeChanged() {
            TestPerson person = TestPerson.create(cut);
            cut.superadmin()
                    .body(Map.of("language", "en", "full_name", "Zoé"))
                    .patch("/users/" + person.id())
                    .then()
                    .statusCode(200);

            Map<String, Object> told = trail.events(Map.of("action", "account.changed", "q", person.id()))
                    .get(0);

            assertThat(told.get("before")).isEqualTo(Map.of("full_name", "Somebody", "language", "fr"));
            assertThat(told.get("after")).isEqualTo(Map.of("full_name", "Zoé", "language", "en"));
            assertThat(details(told)).containsEntry("user_id", person.id());
        }

        @Test
        void walksThroughPagesNewestFirstWithoutLosingAny() {
            TestOrganization organization = TestOrganization.create(cut);
            for (int each = 0; each < 5; each++) {
                rename(organization, "Name " + each);
            }

            List<Integer> ids = new ArrayList<>();
            String cursor = null;
            do {
                Map<String, Object> query = new HashMap<>(Map.of("organization_id", organization.id(), "limit", 2));
                query.put("cursor", cursor == null ? "" : cursor);
                JsonPath page =
                        cut.superadmin().queryParams(query).get("/audit-events").jsonPath();
                ids.addAll(page.getList("items.id"));
                cursor = page.getString("next_cursor");
            } while (cursor != null);

            assertThat(ids)
                    .hasSize(9)
                    .isSortedAccordingTo((one, another) -> another - one)
                    .doesNotHaveDuplicates();
        }

        @Test
        void filtersByActorActionOutcomeTimeAndWords() {
            TestPerson person = TestPerson.create(cut);
            TestOrganization organization = TestOrganization.create(cut);
            Instant between = Instant.now();
            person.request().get("/users").then().statusCode(403);
            rename(organization, "Théâtre " + organization.slug());

            assertThat(actions(Map.of("actor_id", person.id()))).containsExactly("access.refused", "account.signed-in");
            assertThat(actions(Map.of("actor_id", person.id(), "from", between.toString())))
                    .containsExactly("access.refused");
            assertThat(actions(Map.of("actor_id", person.id(), "to", between.toString())))
                    .containsExactly("account.signed-in");
            assertThat(actions(Map.of("actor_id", person.id(), "action", "access.")))
                    .containsExactly("access.refused");
            assertThat(actions(Map.of("actor_id", person.id(), "action", "access")))
                    .isEmpty();
            assertThat(actions(Map.of("actor_id", person.id(), "outcome", "succeeded")))
                    .containsExactly("account.signed-in");
            assertThat(actions(Map.of("organization_id", organization.id(), "q", "THEATRE")))
                    .containsExactly("organization.renamed");
        }

        @ParameterizedTest
        @CsvSource({
            "organization_id, nobody",
            "actor_id, 1",
            "from, yesterday",
            "to, 2026-01-01",
            "outcome, perhaps",
            "limit, 0",
            "cursor, elsewhere"
        })
        void refusesAFilterThatCannotBeRead(String name, String value) {
            cut.superadmin()
                    .queryParam(name, value)
                    .get("/audit-events")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItems(name));
        }

        @Test
        void isForSuperadminsOnly() {
            TestPerson person = TestPerson.create(cut);
            person.request().get("/audit-events").then().statusCode(403);
            person.request().get("/audit-events/verification").then().statusCode(403);
            cut.anonymous().get("/audit-events").then().statusCode(401);
        }
    }

    @Nested
    class AsATable {

        @Test
        void holdsAllThatMatchInOneFile() {
            TestOrganization organization = TestOrganization.create(cut);
            rename(organization, "Un, \"deux\"\ntrois");

            Response table = table(Map.of("organization_id", organization.id(), "limit", 1));

            assertThat(table.contentType()).isEqualToIgnoringWhitespace("text/csv;charset=UTF-8");
            assertThat(table.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit-events.csv\"");
            assertThat(table.asString().lines().findFirst())
                    .contains("id,occurred_at,actor_id,actor_name,actor_address,action,organization_id,outcome,"
                            + "latency_ms,intent_id,details,before,after");
            assertThat(table.asString().split("\r\n")).hasSize(6);
            assertThat(table.asString()).contains("\"{\"\"name\"\":\"\"Un, \\\"\"deux\\\"\"\\ntrois\"\"}\"");
        }

        @Test
        void makesATextOfWhatWouldBeAFormula() {
            String email = "+" + Unique.name("formula") + "@example.org";
            String password = "seven words that nobody would guess";
            String id = cut.superadmin()
                    .body(Map.of("email", email, "full_name", "Somebody", "password", password))
                    .post("/users")
                    .path("id");
            cut.token(email, password);

            assertThat(table(Map.of("actor_id", id)).asString()).contains(",'" + email + ",");
        }

        private Response table(Map<String, ?> filter) {
            return cut.superadmin()
                    .accept("text/csv")
                    .queryParams(filter)
                    .get("/audit-events")
                    .then()
                    .statusCode(200)
                    .extract()
                    .response();
        }
    }

    @Nested
    class Denials {

        private final TestPerson person = TestPerson.create(cut);
        private final long mark = trail.newest();

        @Test
        void ofARightThatIsMissing() {
            person.request().get("/users").then().statusCode(403);

            assertThat(details(denied(Map.of("action", "access.refused", "actor_id", person.id()))))
                    .isEqualTo(Map.of("door", "UsersResource.list", "reason", "superadmins-only"));
        }

        @Test
        void ofAForeignOrganization() {
            TestOrganization organization = TestOrganization.create(cut);
            person.request().get(organization.path()).then().statusCode(404);

            Map<String, Object> told = denied(Map.of("action", "access.refused", "organization_id", organization.id()));
            assertThat(((Map<?, ?>) told.get("actor")).get("name")).isEqualTo(person.email());
            assertThat(details(told)).containsEntry("reason", "not-a-member");
        }

        @Test
        void ofWrongPasswordsAndThenOfTheAttemptItself() {
            for (int each = 0; each < 6; each++) {
                signIn(person.email(), CANARY);
            }

            assertThat(details(denied(Map.of("action", "account.signed-in", "q", person.id()))))
                    .containsEntry("reason", "wrong-secret");
            assertThat(details(denied(Map.of("action", "account.throttled", "q", person.id()))))
                    .containsEntry("attempt", "account.signed-in");
        }

        @Test
        void ofATokenThatIsNotOurs() {
            cut.withToken("eyJ." + CANARY + ".x").get("/users/me").then().statusCode(401);

            String aMinuteAgo = Instant.now().minus(Duration.ofSeconds(70)).toString();
            assertThat(actions(Map.of("action", "access.token-refused", "from", aMinuteAgo)))
                    .isNotEmpty();
        }

        @Test
        void ofAnActThatConflicts() {
            cut.superadmin()
                    .body(Map.of("email", person.email(), "full_name", "Twice"))
                    .post("/users")
                    .then()
                    .statusCode(409);
            TestOrganization organization = TestOrganization.create(cut);
            cut.superadmin()
                    .header("If-Match", "\"0\"")
                    .body(Map.of("is_active", false))
                    .patch(organization.path())
                    .then()
                    .statusCode(412);

            assertThat(details(denied(Map.of("action", "account.created")))).containsEntry("problem", "conflict");
            assertThat(details(denied(Map.of("organization_id", organization.id()))))
                    .containsEntry("problem", "precondition-failed");
        }

        @Test
        void ofAnOrganizationWhoseSlugIsTaken() {
            TestOrganization organization = TestOrganization.create(cut);
            cut.superadmin()
                    .body(Map.of("name", "Again", "slug", organization.slug(), "create_database", true))
                    .post("/organizations")
                    .then()
                    .statusCode(409);

            Map<String, Object> told = denied(Map.of("action", "organization.created"));
            assertThat(details(told)).containsEntry("problem", "slug-taken");
            assertThat(told.get("intent_id")).isNotNull();
        }

        @Test
        void tellNothingThatWasTyped() {
            TestOrganization organization = TestOrganization.create(cut);
            signIn(CANARY + "@example.org", CANARY);
            signIn(Superadmin.EMAIL, CANARY);
            cut.superadmin().body(Map.of("password", CANARY)).post(organization.path() + "/database/reveal");
            cut.superadmin()
                    .body(Map.of("db_connection_string", "postgresql://anna:" + CANARY + "@127.0.0.1:1/x"))
                    .patch(organization.path() + "/database");
            cut.superadmin()
                    .body(Map.of("email", Unique.name("c") + "@example.org", "full_name", "C", "password", CANARY))
                    .post("/users")
                    .then()
                    .statusCode(201);

            assertThat(trail.since(mark, Map.of("limit", 200)).toString())
                    .contains("account.signed-in", "account.password-confirmed", "account.created")
                    .doesNotContain(CANARY);
            assertThat(trail.events(Map.of("q", CANARY))).isEmpty();
        }

        private Map<String, Object> denied(Map<String, ?> filter) {
            Map<String, Object> query = new HashMap<>(filter);
            query.put("outcome", "refused");
            List<Map<String, Object>> told = trail.since(mark, query);
            assertThat(told).as("%s", query).isNotEmpty();
            return told.get(0);
        }

        private void signIn(String email, String password) {
            cut.anonymous().body(Map.of("email", email, "password", password)).post("/auth/token");
        }
    }

    @Nested
    class Verifying {

        private final ExecutorService clients = Executors.newFixedThreadPool(50);

        @AfterEach
        void sendThemHome() {
            clients.shutdown();
        }

        @Test
        void findsAnUntouchedTrailIntact() {
            String head = cut.superadmin()
                    .get("/audit-events/verification")
                    .then()
                    .statusCode(200)
                    .body("intact", equalTo(true))
                    .body("first_broken_id", nullValue())
                    .body("begins_at", equalTo(1))
                    .extract()
                    .path("head");
            TestPerson.create(cut);

            cut.superadmin()
                    .queryParam("expected_head", head)
                    .get("/audit-events/verification")
                    .then()
                    .body("intact", equalTo(true));
        }

        @Test
        void staysIntactUnderFiftyRequestsAtOnce() {
            TestOrganization organization = TestOrganization.create(cut);
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 50)
                    .mapToObj(each -> CompletableFuture.supplyAsync(() -> change(organization, each), clients))
                    .toList();

            assertThat(answers).extracting(CompletableFuture::join).allMatch(status -> status < 300);
            cut.superadmin().get("/audit-events/verification").then().body("intact", equalTo(true));
            assertThat(trail.events(Map.of("organization_id", organization.id(), "limit", 200)))
                    .filteredOn(event -> event.get("action").equals("organization.renamed"))
                    .hasSize(25);
        }

        private int change(TestOrganization organization, int number) {
            return number % 2 == 0
                    ? cut.superadmin()
                            .body(Map.of("name", "Name " + number, "is_active", true))
                            .patch(organization.path())
                            .statusCode()
                    : cut.superadmin()
                            .body(Map.of("email", Unique.name("one") + "@example.org", "full_name", "Of fifty"))
                            .post("/users")
                            .statusCode();
        }

        @Test
        void seesThatTheTrailEndedElsewhere() {
            cut.superadmin()
                    .queryParam("expected_head", "1 " + "00".repeat(32))
                    .get("/audit-events/verification")
                    .then()
                    .body("intact", equalTo(false))
                    .body("first_broken_id", equalTo(1));
        }

        @Test
        void refusesAHeadThatIsNone() {
            cut.superadmin()
                    .queryParam("expected_head", "the last one")
                    .get("/audit-events/verification")
                    .then()
                    .statusCode(422)
                    .body("errors[0].message", containsString("64"));
        }
    }

    private void rename(TestOrganization organization, String name) {
        cut.superadmin()
                .body(Map.of("name", name))
                .patch(organization.path())
                .then()
                .statusCode(200);
    }

    private List<Object> actions(Map<String, ?> filter) {
        return trail.events(filter).stream().map(event -> event.get("action")).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> details(Map<String, Object> event) {
        return (Map<String, String>) event.get("details");
    }
}
