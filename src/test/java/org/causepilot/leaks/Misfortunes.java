package org.causepilot.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.testing.Api;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.FastClient;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.PageVisitor;
import org.causepilot.testing.SeparateCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;

/** Secrets go in by every door, and whatever can go wrong with them goes wrong. Each has a password of its own. */
final class Misfortunes {

    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final List<String> PAGES = List.of(
            "/admin/overview.xhtml",
            "/admin/organizations.xhtml",
            "/admin/organization-new.xhtml",
            "/admin/password.xhtml",
            "/admin/nowhere");

    private static final List<String> TABS = List.of("", "-members", "-modules", "-migrations", "-audit", "-database");

    private final SeparateCausePilot product;
    private final Answers answers;
    private final Api api;
    private final PageVisitor pages;
    private final List<Secret> secrets = new ArrayList<>();
    private TestOrganization organization;
    private TestOrganization other;
    private ForeignDatabase database;
    private String somebody;

    Misfortunes(SeparateCausePilot product, Answers answers, PageVisitor pages) {
        this.product = product;
        this.answers = answers;
        this.pages = pages;
        api = product.api(answers);
    }

    List<Secret> secrets() {
        return List.copyOf(secrets);
    }

    /** Whose masked connection string is on the pages. */
    TestOrganization organization() {
        return organization;
    }

    /** The path of the second answer that may carry a password: of the organization whose password was generated. */
    String revealOfTheOther() {
        return "/api/v1" + other.path() + "/database/reveal";
    }

    /** What the superadmin's first password is changed to, and by which ways. */
    void takeOver(Secret bootstrap) {
        secrets.add(bootstrap);
        Secret second = canary("superadmin's second password");
        signIn(Superadmin.EMAIL, canary("wrong password of the superadmin").value(), 401);
        pages.open("/admin/login.xhtml")
                .submit(
                        "signIn",
                        Map.of(
                                "email",
                                Superadmin.EMAIL,
                                "password",
                                canary("wrong at the page").value()));
        pages.submit("signIn", Map.of("email", Superadmin.EMAIL, "password", bootstrap.value()));
        pages.open("/admin/password.xhtml")
                .submit("change", Map.of("currentPassword", bootstrap.value(), "newPassword", second.value()));
        String token = api.token(Superadmin.EMAIL, second.value());
        changePassword(
                token,
                canary("wrong current password").value(),
                canary("never taken").value(),
                422);
        changePassword(token, second.value(), Superadmin.PASSWORD, 204);
        secrets.add(Secret.whole("superadmin's password", Superadmin.PASSWORD));
        pages.open("/admin/login.xhtml")
                .submit("signIn", Map.of("email", Superadmin.EMAIL, "password", Superadmin.PASSWORD));
        assertThat(pages.page()).contains("signOut");
    }

    void addPeople() {
        Map<String, Object> person = Map.of("email", Unique.name("p") + "@example.org", "full_name", "Somebody");
        String key = Unique.name("key");
        Response invited = create("/users", key, person);
        assertThat(create("/users", key, person).asString()).isEqualTo(invited.asString());
        String link = invited.path("one_time_link");
        String token = link.substring(link.indexOf("token=") + "token=".length());
        secrets.add(Secret.whole("one-time link", token));
        accept(token, "short", 422);
        accept(token, canary("first password").value(), 204);
        accept(token, canary("password for a spent link").value(), 404);
        create(
                "/users",
                key,
                with(person, "password", canary("other request, same key").value()));
        create(
                "/users",
                Unique.name("key"),
                with(person, "password", canary("of a known address").value()));
        create(
                "/users",
                Unique.name("key"),
                with(person, "postgresql://u:" + canary("unknown field").value() + "@h/d", "x"));
        activateAtThePage();
    }

    /** As somebody does who was sent a link, at first with a password that is none. */
    private void activateAtThePage() {
        Map<String, Object> person = Map.of("email", Unique.name("p") + "@example.org", "full_name", "Somebody");
        String link = create("/users", Unique.name("key"), person).path("one_time_link");
        secrets.add(Secret.whole("one-time link of the page", link.substring(link.indexOf("token=") + 6)));
        String address = link.substring(link.indexOf("/admin/"));
        PageVisitor guest = pages.another();
        guest.open(address).submit("activate", Map.of("password", "short"));
        guest.submit(
                "activate",
                Map.of("password", canary("first password at the page").value()));
        guest.open(address);
    }

    /** As mails would carry them, which are not sent: only logged. */
    void handOutLinks() {
        Response invited = api.superadmin()
                .body(Map.of("email", Unique.name("p") + "@example.org", "role", "viewer"))
                .post(organization.path() + "/invitations");
        secrets.add(Secret.whole("one-time link of an invitation", tokenOf(invited)));
        accept(tokenOf(invited), canary("password of nobody").value(), 401);
        somebody = create(
                        "/users",
                        Unique.name("key"),
                        Map.of(
                                "email",
                                Unique.name("p") + "@example.org",
                                "full_name",
                                "Somebody",
                                "password",
                                canary("forgotten password").value()))
                .path("id");
        Response reset = api.superadmin().post("/users/" + somebody + "/password-reset");
        secrets.add(Secret.whole("one-time link of a reset", tokenOf(reset)));
        accept(tokenOf(reset), canary("password after a reset").value(), 204);
    }

    /** The path of the answer that may carry the link of a reset. */
    String resetOfSomebody() {
        return "/api/v1/users/" + somebody + "/password-reset";
    }

    private static String tokenOf(Response answer) {
        String link = answer.path("one_time_link");
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    void saveConnections() throws SQLException {
        Secret saved = canary("saved password");
        database = foreign(saved);
        String name = Unique.name("kept");
        Map<String, Object> body = Map.of("name", name, "slug", name, "db_connection_string", string(database, saved));
        String key = Unique.name("key");
        Response created = create("/organizations", key, body);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(create("/organizations", key, body).asString()).isEqualTo(created.asString());
        organization = new TestOrganization(api, created.path("id"), name);
        other = TestOrganization.create(api);
        secrets.add(Secret.whole("generated password", password(other.connectionString())));
        Secret changed = canary("changed password");
        change(organization, string(foreign(changed), changed), 200);
        test(organization, "{}", 200);
        seePages();
    }

    /** What the strings have in common: none of them works, and none of them may be repeated. */
    void refuseConnections() throws SQLException {
        String here = "@127.0.0.1:" + product.postgres().port() + "/";
        String name = database.name();
        for (String ending : List.of(
                here + name,
                here + "nowhere",
                here + "causepilot_main",
                here + other.databaseName(),
                "@127.0.0.1:1/" + name,
                "@192.0.2.1/" + name,
                "@no-such-host.invalid/" + name,
                here + name + "?socketFactory=PASSWORD",
                here + name + "?PASSWORD=1",
                here + name + "?sslmode=PASSWORD",
                here + name + "?connect_timeout=PASSWORD",
                "@PASSWORD/" + name,
                "@127.0.0.1:PASSWORD/" + name)) {
            Secret secret = canary("refused" + ending.replace(here, "@…/"));
            refuse("postgresql://" + name + ":" + secret.inConnectionString()
                    + ending.replace("PASSWORD", secret.inConnectionString()));
        }
        Secret raw = canary("not encoded");
        refuse("postgresql://" + name + ":" + raw.value() + here + name);
        refuse("jdbc:postgresql://127.0.0.1/db?user=u&password="
                + canary("in JDBC's way").inConnectionString());
        refuse("mysql://u:" + canary("other database").inConnectionString() + here + name);
        refuse(canary("nothing else").value());
        String masked = api.superadmin().get(organization.path()).path("db_connection_string");
        change(organization, masked, 200);
        refuse(masked.replace("@127.0.0.1", "@localhost"));
        refuse("********");
        api.superadmin()
                .body("{\"db_connection_string\": " + canary("no JSON").value())
                .patch(organization.path() + "/database");
        seePages();
    }

    private void refuse(String string) {
        int status = change(organization, string).statusCode();
        assertThat(status).as(string).isBetween(400, 499);
        test(organization, string);
        String name = Unique.name("refused");
        create(
                "/organizations",
                Unique.name("key"),
                Map.of("name", name, "slug", name, "db_connection_string", string));
        pages.open(page(organization));
        for (String button : List.of("read", "test", "review")) {
            pages.submitInPlace(button, Map.of("pasted", string));
        }
        pages.open("/admin/organization-new-connection.xhtml?name=" + name + "&slug=" + name
                + "&database=existing&draft=" + UUID.randomUUID());
        for (String button : List.of("read", "test", "next")) {
            pages.submitInPlace(button, Map.of("pasted", string));
        }
    }

    /** What people type into the fields, rather than paste. */
    void typeIntoFields() {
        String string = "127.0.0.1";
        Secret wrong = canary("typed into a field");
        Map<String, String> typed = Map.of(
                "host", string,
                "port", Integer.toString(product.postgres().port()),
                "databaseName", database.name(),
                "databaseUser", database.name(),
                "databasePassword", wrong.value());
        pages.open(page(organization));
        for (String button : List.of("test", "review", "test")) {
            pages.submitInPlace(button, typed);
        }
        pages.submitInPlace(
                "show", Map.of("password", canary("wrong at the page’s reveal").value()));
        pages.open(page(organization));
    }

    /** The password is right, and the role may not do what it has to: found out at the smoke check, and while migrating. */
    void takeBack() throws SQLException {
        Secret blind = canary("of a connection taken back");
        ForeignDatabase target = foreign(blind);
        change(organization, string(target, blind), 200);
        change(organization, string(database, secrets("saved password")), 200);
        sql(target.name(), "REASSIGN OWNED BY " + target.name() + " TO postgres");
        sql(target.name(), "GRANT ALL ON SCHEMA public TO " + target.name());
        sql(target.name(), "GRANT ALL ON flyway_schema_history, organization_claim TO " + target.name());
        change(organization, string(target, blind), 422);
        Secret unable = canary("of a database that cannot be migrated");
        ForeignDatabase closed = foreign(unable);
        sql(closed.name(), "CREATE TABLE donors (unlike text); ALTER TABLE donors OWNER TO " + closed.name());
        assertThat(change(organization, string(closed, unable)).statusCode()).isGreaterThanOrEqualTo(400);
        seePages();
    }

    void breakTheServer() throws SQLException {
        Secret saved = canary("while a table is missing");
        ForeignDatabase target = foreign(saved);
        sql("causepilot_main", "ALTER TABLE connection_revisions RENAME TO mislaid");
        try {
            String body = "{\"db_connection_string\": \"" + string(target, saved) + "\", \"name\": \"Broken\"}";
            FastClient client = new FastClient(product.baseUri(), api.token(Superadmin.EMAIL, Superadmin.PASSWORD));
            for (HttpResponse<String> answer : List.of(
                    client.post("/organizations", body), client.get(organization.path() + "/database/revisions"))) {
                answers.note(answer);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
            }
            seePages();
        } finally {
            sql("causepilot_main", "ALTER TABLE mislaid RENAME TO connection_revisions");
        }
    }

    void killThePool() {
        TestPerson editor = TestPerson.create(api);
        organization.admit(editor, "editor");
        editor.request().get(organization.donors()).then().statusCode(200);
        product.postgres().kill();
        assertThat(editor.request().get(organization.donors()).statusCode()).isEqualTo(503);
        change(organization, string(database, canary("while PostgreSQL is away")));
        pages.open(PAGES.get(0));
        product.postgres().start();
        Eventually.within(
                A_WHILE,
                "answers",
                () -> editor.request().get(organization.donors()).statusCode() == 200);
    }

    /** The one answer that may carry a password of a connection. */
    void reveal() {
        api.superadmin()
                .body(Map.of("password", canary("wrong at the reveal").value()))
                .post(organization.path() + "/database/reveal");
        assertThat(ConnectionString.parse(organization.connectionString()).password())
                .isEqualTo(secrets("saved password").value());
    }

    /** Where no secret may be kept, so that the search is seen to find one there. */
    void keepAsBytes(Secret mark) throws SQLException {
        sql("causepilot_main", "CREATE TABLE marks AS SELECT convert_to('" + mark.inSql() + "', 'UTF8') AS sealed");
    }

    void lookAround() {
        for (String path :
                List.of("/organizations?limit=200", "/users?limit=200", "/users/me", "/audit-events?limit=200")) {
            api.superadmin().get(path).then().statusCode(200);
        }
        for (String path : List.of("", "/database", "/database/revisions", "/members")) {
            api.superadmin().get(organization.path() + path).then().statusCode(200);
        }
        api.superadmin().accept("text/csv").get("/audit-events").then().statusCode(200);
        api.superadmin().get("/audit-events/verification").then().body("intact", equalTo(true));
        for (String path : List.of("/openapi", "/health", "/health/ready", "/.well-known/jwks.json")) {
            api.root().get(path).then().statusCode(200);
        }
        api.root().accept("text/plain").get("/metrics").then().statusCode(200);
        seePages();
    }

    private void seePages() {
        PAGES.forEach(pages::open);
        if (organization != null) {
            TABS.forEach(tab -> pages.open(page(organization, tab)));
        }
    }

    private static String page(TestOrganization organization) {
        return page(organization, "-database");
    }

    private static String page(TestOrganization organization, String tab) {
        return "/admin/organization" + tab + ".xhtml?id=" + organization.id();
    }

    private Secret canary(String name) {
        Secret canary = Secret.canary(name);
        secrets.add(canary);
        return canary;
    }

    private Secret secrets(String name) {
        return secrets.stream()
                .filter(secret -> secret.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ForeignDatabase foreign(Secret password) throws SQLException {
        ForeignDatabase made = ForeignDatabase.create(product.postgres());
        sql(
                "postgres",
                "SET log_statement = 'none'; ALTER ROLE " + made.name() + " PASSWORD '" + password.inSql() + "'");
        return made;
    }

    private String string(ForeignDatabase database, Secret password) {
        return product.postgres().url(database.name(), password.inConnectionString(), database.name());
    }

    private void sql(String database, String statements) throws SQLException {
        try (Connection connection = product.postgres().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static String password(String connectionString) {
        return connectionString.replaceFirst("^[^:]+://[^:]+:", "").replaceFirst("@.*", "");
    }

    private void change(TestOrganization whose, String string, int status) {
        Response answer = change(whose, string);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    private Response change(TestOrganization whose, String string) {
        return api.superadmin().body(Map.of("db_connection_string", string)).patch(whose.path() + "/database");
    }

    private void test(TestOrganization whose, String body, int status) {
        api.superadmin().body(body).post(whose.path() + "/database/test").then().statusCode(status);
    }

    private void test(TestOrganization whose, String string) {
        api.superadmin().body(Map.of("db_connection_string", string)).post(whose.path() + "/database/test");
    }

    private Response create(String path, String key, Map<String, Object> body) {
        return api.superadmin().header("Idempotency-Key", key).body(body).post(path);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    private void accept(String token, String password, int status) {
        api.anonymous()
                .body(Map.of("password", password))
                .post("/invitations/" + token + "/acceptance")
                .then()
                .statusCode(status);
    }

    private void signIn(String email, String password, int status) {
        api.anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/auth/token")
                .then()
                .statusCode(status);
    }

    private void changePassword(String token, String current, String wanted, int status) {
        api.withToken(token)
                .body(Map.of("current_password", current, "new_password", wanted))
                .post("/users/me/password")
                .then()
                .statusCode(status);
    }
}
