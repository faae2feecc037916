package org.causepilot.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.causepilot.testing.Api;
import org.causepilot.testing.AuditReader;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.LeftOperation;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Performs every operation that changes something, and looks for it in the audit trail. */
@CausePilotTest
class AuditedOperationsIT {

    private static final String PASSWORD = "a sentence for the audit trail";

    private final RunningCausePilot product;
    private final Api api;
    private final AuditReader trail;
    private final TestOrganization organization;
    private final ForeignDatabase other;

    private final Map<String, Performance> performances = Map.ofEntries(
            Map.entry("issueToken", () -> api().token(Superadmin.EMAIL, Superadmin.PASSWORD)),
            Map.entry("changeOwnPassword", this::changeOwnPassword),
            Map.entry(
                    "changeOwnAccount", () -> ok(with(Map.of("theme", "system")).patch("/users/me"))),
            Map.entry("acceptInvitation", this::acceptInvitation),
            Map.entry("createUser", () -> createUser(null)),
            Map.entry("changeUser", () -> ok(with(Map.of("language", "en")).patch("/users/" + createUser(null)))),
            Map.entry("deleteUser", () -> ok(with(Map.of()).delete("/users/" + createUser(null)))),
            Map.entry("createOrganization", this::createOrganization),
            Map.entry(
                    "changeOrganization",
                    () -> ok(with(Map.of("name", "Renamed")).patch("/organizations/" + createOrganization()))),
            Map.entry("deleteOrganization", () -> ok(with(Map.of()).delete("/organizations/" + createOrganization()))),
            Map.entry("changeConnection", this::changeConnection),
            Map.entry("testConnection", () -> ok(with(Map.of()).post(database() + "/test"))),
            Map.entry(
                    "createDatabase",
                    () -> ok(with(Map.of()).post("/organizations/" + createOrganization() + "/database/create"))),
            Map.entry(
                    "revealConnection",
                    () -> ok(with(Map.of("password", Superadmin.PASSWORD)).post(database() + "/reveal"))),
            Map.entry("migrateDatabase", () -> ok(with(Map.of()).post(database() + "/migrate"))),
            Map.entry("restoreConnection", () -> {
                changeConnection();
                ok(with(Map.of()).post(database() + "/revisions/1/restore"));
            }),
            Map.entry("addMember", this::addMember),
            Map.entry("changeMember", () -> ok(with(Map.of("role", "editor")).patch(members() + "/" + addMember()))),
            Map.entry("removeMember", () -> ok(with(Map.of()).delete(members() + "/" + addMember()))),
            Map.entry("inviteMember", this::invite),
            Map.entry("withdrawInvitation", () -> ok(with(Map.of()).delete(invitations() + "/" + invite()))),
            Map.entry("askForPasswordReset", this::askForPasswordReset),
            Map.entry(
                    "resetPassword",
                    () -> ok(with(Map.of()).post("/users/" + createUser(PASSWORD) + "/password-reset"))),
            Map.entry("turnModule", this::turnModule),
            Map.entry("startKeyRotation", this::rotateKeys),
            Map.entry("cancelOperation", () -> ok(with(Map.of()).post("/operations/" + leftRunning() + "/cancel"))),
            Map.entry("retryOperation", () -> {
                String failed = leftFailed();
                ok(with(Map.of()).post("/operations/" + failed + "/retry"));
                awaitEnd(failed);
            }));

    AuditedOperationsIT(RunningCausePilot product) throws SQLException {
        this.product = product;
        api = product.api();
        trail = new AuditReader(api);
        organization = TestOrganization.create(api);
        other = ForeignDatabase.create(product.postgres());
    }

    @Test
    void performsEveryOneOfThem() {
        assertThat(performances).containsOnlyKeys(AuditedOperations.ACTIONS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> standsInTheTrailWithWhoAndFromWhere() {
        return performances.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> standsInTheTrail(name)));
    }

    private void standsInTheTrail(String operation) throws SQLException {
        long mark = trail.newest();
        performances.get(operation).perform();

        String outcome = AuditedOperations.INTENDED_ONLY.contains(operation) ? "intended" : "succeeded";
        List<Map<String, Object>> told =
                trail.since(mark, Map.of("action", AuditedOperations.ACTIONS.get(operation), "outcome", outcome));

        assertThat(told).isNotEmpty().allSatisfy(event -> {
            assertThat(((Map<?, ?>) event.get("actor")).get("id") == null)
                    .isEqualTo(AuditedOperations.BY_ANYBODY.contains(operation));
            assertThat(((Map<?, ?>) event.get("actor")).get("address")).isEqualTo("127.0.0.1");
            assertThat(event.get("latency_ms")).isNotNull();
        });
    }

    private Api api() {
        return api;
    }

    private RequestSpecification with(Map<String, ?> body) {
        RequestSpecification request = api.superadmin();
        return body.isEmpty() ? request : request.body(body);
    }

    private String database() {
        return organization.path() + "/database";
    }

    private String members() {
        return organization.path() + "/members";
    }

    private void changeConnection() {
        ok(with(Map.of("db_connection_string", other.connectionString())).patch(database()));
    }

    private String invitations() {
        return organization.path() + "/invitations";
    }

    private String invite() {
        return ok(with(Map.of("email", Unique.name("invited") + "@example.org", "role", "viewer"))
                        .post(invitations()))
                .path("id");
    }

    /** The trail is told after the answer. */
    private void askForPasswordReset() {
        String email = createUserWithPassword();
        long mark = trail.newest();
        ok(api.anonymous().body(Map.of("email", email)).post("/auth/password-reset"));
        Eventually.within(
                Duration.ofSeconds(10),
                "a link",
                () -> !trail.since(mark, Map.of("action", AuditedOperations.ACTIONS.get("askForPasswordReset")))
                        .isEmpty());
    }

    private void turnModule() {
        ok(with(Map.of("is_enabled", false)).put(organization.path() + "/modules/forms"));
    }

    private void changeOwnPassword() {
        String email = createUserWithPassword();
        ok(api.withToken(api.token(email, PASSWORD))
                .body(Map.of("current_password", PASSWORD, "new_password", PASSWORD + " again"))
                .post("/users/me/password"));
    }

    private void acceptInvitation() {
        String link = ok(with(user(null)).post("/users")).path("one_time_link");
        String token = link.substring(link.indexOf("token=") + "token=".length());
        ok(api.anonymous().body(Map.of("password", PASSWORD)).post("/invitations/" + token + "/acceptance"));
    }

    private String createUserWithPassword() {
        Map<String, String> user = user(PASSWORD);
        ok(with(user).post("/users"));
        return user.get("email");
    }

    private String createUser(String password) {
        return ok(with(user(password)).post("/users")).path("id");
    }

    private static Map<String, String> user(String password) {
        String email = Unique.name("audited") + "@example.org";
        return password == null
                ? Map.of("email", email, "full_name", "Somebody")
                : Map.of("email", email, "full_name", "Somebody", "password", password);
    }

    private String createOrganization() {
        String slug = Unique.name("audited");
        return ok(with(Map.of("name", slug, "slug", slug)).post("/organizations"))
                .path("id");
    }

    private String addMember() {
        String person = TestPerson.create(api).id();
        ok(with(Map.of("user_id", person, "role", "viewer")).post(members()));
        return person;
    }

    private void rotateKeys() {
        String started = ok(with(Map.of()).post("/key-rotations")).path("id");
        awaitEnd(started);
    }

    private void awaitEnd(String operation) {
        Eventually.within(
                Duration.ofSeconds(30),
                "the operation's end",
                () -> Set.of("succeeded", "failed")
                        .contains(
                                api.superadmin().get("/operations/" + operation).path("status")));
    }

    private String leftRunning() {
        return LeftOperation.running(product.postgres());
    }

    private String leftFailed() {
        return LeftOperation.failed(product.postgres());
    }

    private static Response ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        return answer;
    }

    /** What a client does. */
    private interface Performance {

        void perform() throws SQLException;
    }
}
