package org.causepilot.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One organization's connection string: tested, changed, refused. Whatever is refused changes nothing. */
@CausePilotTest
class ProvisioningIT {

    private final RunningCausePilot product;
    private final Api api;
    private final TestOrganization organization;
    private final TestPerson editor;

    ProvisioningIT(RunningCausePilot product) {
        this.product = product;
        api = product.api();
        organization = TestOrganization.create(api);
        editor = TestPerson.create(api);
        organization.admit(editor, "editor");
    }

    @AfterEach
    void stillWorks() {
        editor.request().get(organization.donors()).then().statusCode(200);
    }

    @Test
    void movesToAnotherDatabase() throws SQLException {
        add("Before");
        change(ForeignDatabase.create(product.postgres()).connectionString())
                .then()
                .statusCode(200)
                .body("database.status", equalTo("connected"));

        editor.request().get(organization.donors()).then().body("items.size()", equalTo(0));
    }

    @Test
    void saysThatItsOwnDatabasePasses() {
        test("{}")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("database_name", equalTo(organization.databaseName()))
                .body("checks.outcome", hasItem("passed"));
    }

    @Test
    void warnsOfADatabaseThatEveryRoleMayEnter() throws SQLException {
        ForeignDatabase open = ForeignDatabase.create(product.postgres());
        try (Connection superuser = product.postgres().connect("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("GRANT CONNECT ON DATABASE " + open.name() + " TO PUBLIC");
        }

        test(body(open.connectionString()))
                .then()
                .body("success", equalTo(true))
                .body("checks.code", hasItem("open-to-every-role"));
        test("{}").then().body("checks.code", hasItem("closed-to-others"));
    }

    @Test
    void forgetsWhatItSawOfTheDatabaseBefore() {
        api.superadmin()
                .body(Map.of("db_connection_string", organization.connectionString(), "test_connection", false))
                .patch(organization.path() + "/database")
                .then()
                .statusCode(200)
                .body("database.status", equalTo("disconnected"))
                .body("database.schema_version", equalTo(null));
    }

    @Test
    void savesNothingByATest() throws SQLException {
        String before = tag();
        ForeignDatabase other = ForeignDatabase.create(product.postgres());

        test(body(other.connectionString())).then().statusCode(200).body("success", equalTo(true));
        test(body(other.stringWithWrongPassword()))
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("checks.outcome", hasItem("failed"));

        assertThat(tag()).isEqualTo(before);
        add("Still mine");
    }

    @Test
    void refusesAWrongPassword() throws SQLException {
        refuses(ForeignDatabase.create(product.postgres()).stringWithWrongPassword(), 422, "connection-test-failed");
    }

    @Test
    void refusesAnotherOrganizationsDatabase() {
        refuses(TestOrganization.create(api).connectionString(), 409, "database-in-use");
    }

    @Test
    void refusesTheSystemDatabase() {
        String superuser = product.postgres().superuserUrl();
        refuses(superuser.replaceFirst("/postgres$", "/causepilot_main"), 422, "system-database");
        refuses(superuser, 422, "system-database");
    }

    @Test
    void refusesAHostThatIsNotAllowed() {
        refuses("postgresql://user:secret@192.0.2.1:5432/db", 422, "host-not-allowed");
        test(body("postgresql://user:secret@192.0.2.1:5432/db")).then().statusCode(422);
    }

    @Test
    void refusesAParameterThatNamesAClass() throws SQLException {
        String string = ForeignDatabase.create(product.postgres()).connectionString();
        refuses(string + "?socketFactory=", 422, "connection-string-invalid");
        refuses(string + "?socketFactory=org.example.Any", 422, "connection-string-invalid");
    }

    @Test
    void takesBackTheMaskedStringThatItShowed() {
        add("Kept");
        String masked = api.superadmin().get(organization.path()).path("db_connection_string");

        change(masked).then().statusCode(200);

        editor.request().get(organization.donors()).then().body("items.size()", equalTo(1));
    }

    @Test
    void sendsTheStoredPasswordNowhereElse() throws SQLException {
        String masked = api.superadmin().get(organization.path()).path("db_connection_string");
        String elsewhere = masked.replace(
                "/" + organization.databaseName(),
                "/" + ForeignDatabase.create(product.postgres()).name());

        refuses(elsewhere, 422, "connection-string-invalid");
    }

    @Test
    void changesNothingForOneWhoReadAnEarlierVersion() throws SQLException {
        String read = tag();
        String string = ForeignDatabase.create(product.postgres()).connectionString();
        change(organization.connectionString()).then().statusCode(200);
        String before = tag();

        api.superadmin()
                .header("If-Match", read)
                .body(body(string))
                .patch(organization.path() + "/database")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));

        assertThat(tag()).isEqualTo(before);
    }

    private void refuses(String string, int status, String problem) {
        String before = tag();
        change(string).then().statusCode(status).body("type", equalTo("/problems/" + problem));
        assertThat(tag()).isEqualTo(before);
    }

    private Response change(String string) {
        return api.superadmin().body(body(string)).patch(organization.path() + "/database");
    }

    private Response test(Object body) {
        return api.superadmin().body(body).post(organization.path() + "/database/test");
    }

    private static Map<String, String> body(String string) {
        return Map.of("db_connection_string", string);
    }

    private String tag() {
        return api.superadmin().get(organization.path()).header("ETag");
    }

    private void add(String name) {
        editor.request()
                .body(Map.of("first_name", name, "last_name", "Marker"))
                .post(organization.donors())
                .then()
                .statusCode(201);
    }
}
