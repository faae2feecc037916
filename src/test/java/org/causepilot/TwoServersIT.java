package org.causepilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.FastClient;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.PageVisitor;
import org.causepilot.testing.SeparateCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TcpForwarder;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers over one system database; what is changed on one has to hold on the other. */
class TwoServersIT {

    private static final Logger LOGGER = Logger.getLogger(TwoServersIT.class.getName());
    private static final int CHANGES = 20;
    private static final int BUDGET = 12;

    /** Long enough for a busy machine: how long it takes at best is measured elsewhere. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Duration UNTIL_CUT_OFF = Duration.ofSeconds(12);
    private static final Duration UNTIL_DEAD = Duration.ofSeconds(20);
    private static final Duration UNTIL_BACK = Duration.ofSeconds(20);

    private static SeparateCausePilot one;
    private static SeparateCausePilot other;
    private static TcpForwarder line;

    private final TestOrganization organization = TestOrganization.create(one.api());
    private final TestPerson editor = TestPerson.create(one.api());
    private final FastClient here = new FastClient(one.baseUri(), editor.token());
    private final FastClient there = new FastClient(other.baseUri(), editor.token());

    TwoServersIT() {
        organization.admit(editor, "editor");
    }

    @BeforeAll
    static void start() {
        one = SeparateCausePilot.start("two-servers-one", Map.of("ORG_DB_CONNECTION_BUDGET", Integer.toString(BUDGET)));
        line = TcpForwarder.to(one.postgres().port());
        other = one.join("two-servers-other", line);
    }

    @AfterAll
    static void theOtherLeavesTheListWhenItStops() throws SQLException {
        try (SeparateCausePilot first = one;
                TcpForwarder between = line) {
            other.close();
            assertThat(knownServers(first)).isOne();
        }
    }

    @AfterEach
    void mend() {
        line.speakAgain();
    }

    @Test
    void theOtherServesAChangedConnectionSoonAfterwards() throws SQLException {
        List<String> strings = twoDatabases();
        List<Duration> times = IntStream.range(0, CHANGES)
                .mapToObj(change -> {
                    String marker = "database " + change % 2;
                    organization.connect(strings.get(change % 2)).then().statusCode(200);
                    return Eventually.within(SOON, "the other server serves " + marker, () -> serves(there, marker));
                })
                .sorted()
                .toList();

        LOGGER.log(
                Level.INFO,
                "a change was served by the other server after {0} ms (median), {1} ms (worst)",
                new Object[] {
                    times.get(CHANGES / 2).toMillis(), times.get(CHANGES - 1).toMillis()
                });
        Eventually.within(SOON, "both have confirmed", () -> nodes().equals("2 of 2"));
        assertThat((int) one.api()
                        .superadmin()
                        .get(organization.path() + "/database")
                        .path("generation"))
                .isEqualTo(1 + 2 + CHANGES);
    }

    @Test
    void bothTogetherKeepToTheBudgetOfTheDatabaseServer() throws SQLException {
        List<TestOrganization> flooded = Stream.generate(() -> TestOrganization.create(one.api()))
                .limit(4)
                .peek(each -> each.admit(editor, "editor"))
                .toList();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        List<CompletableFuture<Void>> flood = IntStream.range(0, 24)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> {
                            while (!over.get()) {
                                FastClient server = client % 2 == 0 ? here : there;
                                String donors =
                                        flooded.get(client / 2 % flooded.size()).donors();
                                answered.addAndGet(server.get(donors).statusCode() == 200 ? 1 : 0);
                            }
                        },
                        task -> new Thread(task).start()))
                .toList();

        int most = 0;
        try (Connection connection = one.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            while (answered.get() < 1_000) {
                most = Math.max(most, connectionsOfOrganizations(statement));
            }
        } finally {
            over.set(true);
        }
        flood.forEach(CompletableFuture::join);

        assertThat(most).isBetween(2, BUDGET);
    }

    @Test
    void theOtherLetsNobodyInWhoWasPutOutHere() {
        TestPerson removed = member();
        TestPerson deactivated = member();
        FastClient ofRemoved = new FastClient(other.baseUri(), removed.token());
        FastClient ofDeactivated = new FastClient(other.baseUri(), deactivated.token());
        List.of(ofRemoved, ofDeactivated, there).forEach(client -> answers(client, 200));

        remove(removed);
        assertThat(new FastClient(one.baseUri(), removed.token())
                        .get(organization.donors())
                        .statusCode())
                .isEqualTo(404);
        Eventually.within(SOON, "a removed member", () -> status(ofRemoved) == 404);
        deactivate(deactivated);
        assertThat(new FastClient(one.baseUri(), deactivated.token())
                        .get(organization.donors())
                        .statusCode())
                .isEqualTo(401);
        Eventually.within(SOON, "a deactivated account", () -> status(ofDeactivated) == 401);
        suspend();
        answers(here, 403);
        Eventually.within(SOON, "a suspended organization", () -> status(there) == 403);
    }

    @Test
    void theOtherKnowsAtOnceThatARoleIsAnotherNow() {
        String donor = "{\"first_name\": \"Bo\", \"last_name\": \"Noël\"}";
        assertThat(there.post(organization.donors(), donor).statusCode()).isEqualTo(201);

        one.api()
                .superadmin()
                .body(Map.of("role", "viewer"))
                .patch(organization.path() + "/members/" + editor.id())
                .then()
                .statusCode(200);

        assertThat(here.post(organization.donors(), donor).statusCode()).isEqualTo(403);
        Eventually.within(
                SOON,
                "an editor who only reads now",
                () -> there.post(organization.donors(), donor).statusCode() == 403);
        answers(there, 200);
    }

    @Test
    void theOtherEndsTheLoginsOfWhoeverMayNoLongerComeIn() {
        Map<TestPerson, PageVisitor> logins = Stream.generate(this::superadmin)
                .limit(3)
                .collect(Collectors.toMap(person -> person, person -> signedIn(other, person)));
        List<TestPerson> people = List.copyOf(logins.keySet());
        logins.values().forEach(login -> assertThat(isIn(login)).isTrue());

        deactivate(people.get(0));
        change(people.get(1), Map.of("is_superadmin", false));
        one.api()
                .superadmin()
                .post("/users/" + people.get(2).id() + "/password-reset")
                .then()
                .statusCode(200);

        logins.forEach((person, login) -> Eventually.within(SOON, "a login of " + person.id(), () -> !isIn(login)));
        people.forEach(person -> {
            FastClient token = new FastClient(other.baseUri(), person.token());
            assertThat(token.get("/users/me").statusCode()).isEqualTo(401);
        });
    }

    /** The host that a request names would be in a mail to somebody else. */
    @Test
    void whoeverForgotAPasswordGetsALinkFromTheSenderThatWasAdded() {
        TestPerson person = member();
        other.api()
                .anonymous()
                .header("Host", "elsewhere.example")
                .body(Map.of("email", person.email()))
                .post("/auth/password-reset")
                .then()
                .statusCode(202);

        String mail = mailTo(person.email());
        assertThat(mail)
                .contains("https://causepilot.example.org/admin/activation.xhtml?token=")
                .doesNotContain("elsewhere");
        answers(new FastClient(one.baseUri(), person.token()), 200);

        one.api()
                .anonymous()
                .body(Map.of("password", "chosen after the mail"))
                .post("/invitations/" + tokenIn(mail) + "/acceptance")
                .then()
                .statusCode(204);

        assertThat(one.api().token(person.email(), "chosen after the mail")).isNotBlank();
        Eventually.within(
                SOON, "a token of before", () -> status(new FastClient(other.baseUri(), person.token())) == 401);
    }

    @Test
    void invitationsGoToTheSenderThatWasAdded() {
        String email = Unique.name("invited") + "@example.org";
        String link = other.api()
                .superadmin()
                .body(Map.of("email", email, "role", "viewer"))
                .post(organization.path() + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("one_time_link");

        assertThat(mailTo(email)).contains(organization.slug(), link.substring(link.indexOf("/admin/")));
    }

    @Test
    void theOtherClosesAModuleThatWasTurnedOffHere() {
        List.of(here, there).forEach(client -> answers(client, 200));

        List<Duration> times = Stream.of(false, true, false)
                .map(isEnabled -> {
                    turnDonors(isEnabled);
                    int expected = isEnabled ? 200 : 403;
                    answers(here, expected);
                    return Eventually.within(SOON, "the module", () -> status(there) == expected);
                })
                .sorted()
                .toList();

        LOGGER.log(Level.INFO, "a module was on or off on the other server after {0}", times);
        assertThat(times.get(0)).as("it heard the bell").isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aServerThatIsCutOffServesNobodyUntilItHasCaughtUp() throws SQLException {
        List<String> strings = twoDatabases();
        TestPerson removed = member();
        TestPerson deactivated = member();
        TestOrganization suspended = TestOrganization.create(one.api());
        suspended.admit(editor, "editor");
        FastClient ofRemoved = new FastClient(other.baseUri(), removed.token());
        FastClient ofDeactivated = new FastClient(other.baseUri(), deactivated.token());
        Eventually.within(SOON, "it serves", () -> serves(there, "database 1") && status(ofRemoved) == 200);
        answers(ofDeactivated, 200);
        assertThat(there.get(suspended.donors()).statusCode()).isEqualTo(200);

        line.fallSilent();
        long silentSince = System.nanoTime();
        organization.connect(strings.get(0)).then().statusCode(200);
        remove(removed);
        deactivate(deactivated);
        one.api()
                .superadmin()
                .body(Map.of("is_active", false))
                .patch(suspended.path())
                .then()
                .statusCode(200);
        assertThat(nodes()).isEqualTo("1 of 2");

        Eventually.within(left(UNTIL_CUT_OFF, silentSince), "it refuses", () -> status(there) == 503);
        HttpResponse<String> refusal = there.get(organization.donors());
        assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
        assertThat(refusal.body()).contains("organization-database-unavailable").contains("lost touch");
        other.api().root().get("/health/ready").then().statusCode(503);
        assertThat(serves(here, "database 0")).isTrue();
        Eventually.within(left(UNTIL_DEAD, silentSince), "nobody waits for it", () -> {
            assertThat(status(there)).isEqualTo(503);
            return nodes().equals("1 of 1");
        });

        line.speakAgain();
        Eventually.within(UNTIL_BACK, "it serves again", () -> {
            HttpResponse<String> answer = there.get(organization.donors());
            assertThat(answer.statusCode() == 503 || answer.body().contains("database 0"))
                    .as(answer.body())
                    .isTrue();
            return answer.statusCode() == 200;
        });
        assertThat(status(ofRemoved)).isEqualTo(404);
        assertThat(status(ofDeactivated)).isEqualTo(401);
        assertThat(there.get(suspended.donors()).statusCode()).isEqualTo(403);
        Eventually.within(SOON, "both have confirmed", () -> nodes().equals("2 of 2"));
    }

    @Test
    void readingADonorAsksTheSystemDatabaseNothing() throws SQLException {
        logEveryStatement();
        StatementLog log = new StatementLog(one.postgres(), "causepilot_main");

        assertThat(log.during(() -> answers(there, 200)).stream().filter(TwoServersIT::isAboutTheCaller))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(log.during(() -> IntStream.range(0, 100).forEach(read -> answers(there, 200))))
                .noneMatch(TwoServersIT::isAboutTheCaller);
    }

    /** Heartbeats and the like go on meanwhile. */
    private static boolean isAboutTheCaller(String statement) {
        return Stream.of(
                        "FROM users ",
                        "FROM organization_members ",
                        "FROM organizations WHERE (ID ",
                        "FROM organization_modules ")
                .anyMatch(statement::contains);
    }

    /** Each with a donor that tells which one it is; the second is in force. */
    private List<String> twoDatabases() throws SQLException {
        List<String> strings = List.of(
                ForeignDatabase.create(one.postgres()).connectionString(),
                ForeignDatabase.create(one.postgres()).connectionString());
        for (int database = 0; database < 2; database++) {
            organization.connect(strings.get(database)).then().statusCode(200);
            String donor = "{\"first_name\": \"Marker\", \"last_name\": \"database " + database + "\"}";
            assertThat(here.post(organization.donors(), donor).statusCode()).isEqualTo(201);
        }
        return strings;
    }

    private TestPerson member() {
        TestPerson person = TestPerson.create(one.api());
        organization.admit(person, "viewer");
        return person;
    }

    private void remove(TestPerson person) {
        one.api()
                .superadmin()
                .delete(organization.path() + "/members/" + person.id())
                .then()
                .statusCode(204);
    }

    private static void deactivate(TestPerson person) {
        change(person, Map.of("is_active", false));
    }

    private static void change(TestPerson person, Map<String, Object> patch) {
        one.api().superadmin().body(patch).patch("/users/" + person.id()).then().statusCode(200);
    }

    private void turnDonors(boolean isEnabled) {
        one.api()
                .superadmin()
                .body(Map.of("is_enabled", isEnabled))
                .put(organization.path() + "/modules/donors")
                .then()
                .statusCode(200);
    }

    private TestPerson superadmin() {
        TestPerson person = TestPerson.create(one.api());
        change(person, Map.of("is_superadmin", true));
        return new TestPerson(
                one.api(), person.id(), person.email(), one.api().token(person.email(), TestPerson.PASSWORD));
    }

    private static PageVisitor signedIn(SeparateCausePilot server, TestPerson person) {
        return new PageVisitor(server.baseUri())
                .open("/admin/login.xhtml")
                .submit("signIn", Map.of("email", person.email(), "password", TestPerson.PASSWORD));
    }

    private static boolean isIn(PageVisitor login) {
        return login.open("/admin/organizations.xhtml").page().contains("signOut");
    }

    private static String mailTo(String address) {
        Eventually.within(SOON, "a mail", () -> other.mailbox().mailTo(address).isPresent());
        return other.mailbox().mailTo(address).orElseThrow();
    }

    private static String tokenIn(String mail) {
        return mail.substring(mail.indexOf("token=") + "token=".length()).strip();
    }

    private void suspend() {
        one.api()
                .superadmin()
                .body(Map.of("is_active", false))
                .patch(organization.path())
                .then()
                .statusCode(200);
    }

    /** Confirmed of live, as the first server tells. */
    private String nodes() {
        Map<String, Integer> nodes = one.api()
                .superadmin()
                .get(organization.path() + "/database")
                .then()
                .statusCode(200)
                .extract()
                .path("nodes");
        return nodes.get("confirmed") + " of " + nodes.get("live");
    }

    private boolean serves(FastClient client, String marker) {
        HttpResponse<String> answer = client.get(organization.donors());
        return answer.statusCode() == 200 && answer.body().contains(marker);
    }

    private int status(FastClient client) {
        return client.get(organization.donors()).statusCode();
    }

    private void answers(FastClient client, int status) {
        assertThat(status(client)).isEqualTo(status);
    }

    private static int connectionsOfOrganizations(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                + " WHERE application_name = 'causepilot' AND datname LIKE 'causepilot_org_%'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int knownServers(SeparateCausePilot product) throws SQLException {
        try (Connection superuser = product.postgres().connect("causepilot_main");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM nodes")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Duration left(Duration atMost, long sinceNanos) {
        return atMost.minusNanos(System.nanoTime() - sinceNanos);
    }

    private static void logEveryStatement() throws SQLException {
        try (Connection superuser = one.postgres().connect("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM SET log_statement = 'all'");
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
