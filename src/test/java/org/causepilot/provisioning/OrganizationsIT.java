package org.causepilot.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

@CausePilotTest
class OrganizationsIT {

    private final RunningCausePilot product;
    private final Api api;

    OrganizationsIT(RunningCausePilot product) {
        this.product = product;
        api = product.api();
    }

    @Test
    void createsADatabaseThatCanBeUsedAtOnce() {
        String slug = Unique.name("with");

        Response created = create(Map.of("name", "Avec base", "slug", slug, "create_database", true));

        String id = created.then()
                .statusCode(201)
                .body("slug", equalTo(slug))
                .body("is_active", equalTo(true))
                .body("database.status", equalTo("connected"))
                .body("database.database_name", equalTo(TestOrganization.databaseName(slug)))
                .body("db_connection_string", containsString(":****@"))
                .extract()
                .path("id");
        created.then().header("Location", endsWith("/api/v1/organizations/" + id));
        assertThat(created.header("ETag")).isNotBlank();
        api.superadmin()
                .get("/organizations/" + id + "/database")
                .then()
                .statusCode(200)
                .body("status", equalTo("connected"));
    }

    @Test
    void makesADatabaseLaterAndOnlyOnce() {
        String slug = Unique.name("later");
        String id = create(Map.of("name", "Sans base", "slug", slug))
                .then()
                .statusCode(201)
                .body("database.status", equalTo("not_created"))
                .body("db_connection_string", containsString("/" + TestOrganization.databaseName(slug)))
                .extract()
                .path("id");
        String path = "/organizations/" + id + "/database/create";

        api.superadmin()
                .post(path)
                .then()
                .statusCode(201)
                .body("success", equalTo(true))
                .body("database_name", equalTo(TestOrganization.databaseName(slug)));
        api.superadmin().post(path).then().statusCode(409).body("type", equalTo("/problems/database-exists"));
        worksFor(id);
    }

    @Test
    void adoptsADatabaseThatIsGiven() throws SQLException {
        ForeignDatabase given = ForeignDatabase.create(product.postgres());

        String id = create(Map.of(
                        "name",
                        "Base donnée",
                        "slug",
                        Unique.name("given"),
                        "db_connection_string",
                        given.connectionString()))
                .then()
                .statusCode(201)
                .body("database.status", equalTo("connected"))
                .extract()
                .path("id");

        worksFor(id);
    }

    @Test
    void leavesNothingOfAnOrganizationWhoseGivenDatabaseWillNotDo() throws SQLException {
        String slug = Unique.name("wrong");
        ForeignDatabase given = ForeignDatabase.create(product.postgres());

        create(Map.of(
                        "name",
                        "Mauvais mot de passe",
                        "slug",
                        slug,
                        "db_connection_string",
                        given.stringWithWrongPassword()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/connection-test-failed"));

        assertThat(rowsOf(slug)).isZero();
        create(Map.of("name", "Encore", "slug", slug)).then().statusCode(201);
    }

    @Test
    void leavesNothingWhenTheDatabaseNameIsTaken() throws SQLException {
        String slug = Unique.name("taken");
        ForeignDatabase.create(product.postgres(), TestOrganization.databaseName(slug));

        create(Map.of("name", "Nom pris", "slug", slug, "create_database", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/database-exists"));

        assertThat(rowsOf(slug)).isZero();
        assertThat(rolesOf(slug)).isEmpty();
        assertThat(count(
                        "postgres",
                        "SELECT count(*) FROM pg_database WHERE datname = '%s' AND datdba = '%s'::regrole"
                                .formatted(TestOrganization.databaseName(slug), TestOrganization.databaseName(slug))))
                .isOne();
    }

    @Test
    void leavesNothingWhenTheServerRefusesTheRole() throws SQLException {
        leavesNothingWithout("CREATEROLE");
    }

    @Test
    void leavesNothingWhenTheServerRefusesTheDatabase() throws SQLException {
        leavesNothingWithout("CREATEDB");
    }

    @Test
    void refusesASlugThatIsTaken() {
        TestOrganization first = TestOrganization.create(api);

        create(Map.of("name", "Second", "slug", first.slug()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"));
    }

    @Test
    void makesASlugFromTheName() {
        String suffix = Unique.name("x");

        create(Map.of("name", "Entraide Évêché " + suffix))
                .then()
                .statusCode(201)
                .body("slug", equalTo("entraide-eveche-" + suffix));
    }

    @Test
    void showsMembersNothingOfTheConnection() {
        TestOrganization organization = TestOrganization.create(api);
        TestPerson viewer = TestPerson.create(api);
        viewer.request().get(organization.path()).then().statusCode(404);
        organization.admit(viewer, "viewer");

        String shown = viewer.request()
                .get(organization.path())
                .then()
                .statusCode(200)
                .body("db_connection_string", nullValue())
                .extract()
                .asString();
        assertThat(shown).doesNotContain("db_connection_string");
        viewer.request()
                .get("/organizations")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body(not(containsString("db_connection_string")));
        viewer.request().get(organization.path() + "/database").then().statusCode(403);
    }

    @Test
    void closesTheDataOfASuspendedOrganization() {
        TestOrganization organization = TestOrganization.create(api);
        TestPerson editor = TestPerson.create(api);
        organization.admit(editor, "editor");
        editor.request().get(organization.donors()).then().statusCode(200);

        patch(organization, "{\"is_active\": false}").then().statusCode(200).body("status", equalTo("suspended"));
        editor.request()
                .get(organization.donors())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/organization-suspended"));
        patch(organization, "{\"is_active\": true}").then().statusCode(200);
        editor.request().get(organization.donors()).then().statusCode(200);
    }

    @Test
    void refusesAChangeOfSomethingOlder() {
        TestOrganization organization = TestOrganization.create(api);
        String tag = api.superadmin().get(organization.path()).header("ETag");
        patch(organization, "{\"name\": \"Autre nom\"}").then().statusCode(200);

        api.superadmin()
                .header("If-Match", tag)
                .body("{\"name\": \"Encore un\"}")
                .patch(organization.path())
                .then()
                .statusCode(412);
    }

    private void leavesNothingWithout(String right) throws SQLException {
        String slug = Unique.name("refused");
        execute("ALTER ROLE causepilot_provisioner NO" + right);
        try {
            create(Map.of("name", "Refusée", "slug", slug, "create_database", true))
                    .then()
                    .statusCode(503);
        } finally {
            execute("ALTER ROLE causepilot_provisioner " + right);
        }
        assertThat(rowsOf(slug)).isZero();
        assertThat(rolesOf(slug)).isEmpty();
        assertThat(count(
                        "postgres",
                        "SELECT count(*) FROM pg_database WHERE datname = '%s'"
                                .formatted(TestOrganization.databaseName(slug))))
                .isZero();
        create(Map.of("name", "Permise", "slug", slug, "create_database", true))
                .then()
                .statusCode(201);
    }

    private void worksFor(String id) {
        TestOrganization organization = new TestOrganization(api, id, "");
        TestPerson editor = TestPerson.create(api);
        organization.admit(editor, "editor");
        editor.request()
                .body(Map.of("first_name", "A", "last_name", "B"))
                .post(organization.donors())
                .then()
                .statusCode(201);
    }

    private Response create(Map<String, Object> body) {
        return api.superadmin().body(body).post("/organizations");
    }

    private Response patch(TestOrganization organization, String body) {
        return api.superadmin().body(body).patch(organization.path());
    }

    private long rowsOf(String slug) throws SQLException {
        return count("causepilot_main", "SELECT count(*) FROM organizations WHERE slug = '" + slug + "'");
    }

    private List<String> rolesOf(String slug) throws SQLException {
        String pattern = "causepilot\\_" + slug.replace("-", "\\_") + "\\_%";
        return count("postgres", "SELECT count(*) FROM pg_roles WHERE rolname LIKE '" + pattern + "'") == 0
                ? List.of()
                : List.of(pattern);
    }

    private long count(String database, String sql) throws SQLException {
        try (Connection connection = product.postgres().connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = product.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
