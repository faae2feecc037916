package org.causepilot.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.causepilot.testing.Api;
import org.causepilot.testing.AuditedActions;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

/** A copy carries the claim of its original, and is another database: used only when somebody vouches for it. */
@CausePilotTest
class RestoredCopyIT {

    private final RunningCausePilot product;
    private final Api api;
    private final TestOrganization organization;
    private final ForeignDatabase original;
    private final String copy;

    RestoredCopyIT(RunningCausePilot product) throws SQLException {
        this.product = product;
        api = product.api();
        original = ForeignDatabase.create(product.postgres());
        organization = TestOrganization.register(api);
        organization.connect(original.connectionString()).then().statusCode(200);
        copy = copied();
    }

    @Test
    void isRefusedAndTheWayOutIsTold() {
        organization
                .connect(copy)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/identity-mismatch"))
                .body("detail", containsString("accept_copy"));
    }

    @Test
    void isTheOrganizationsOnceSomebodyVouchesForIt() throws SQLException {
        test(Map.of("db_connection_string", copy, "accept_copy", true))
                .then()
                .body("success", equalTo(true))
                .body("checks.code", hasItem("copy-accepted"));
        organization.connect(copy).then().statusCode(409);

        organization.connectToCopy(copy).then().statusCode(200).body("database.status", equalTo("connected"));

        organization.connect(copy).then().statusCode(200);
        assertThat(new AuditedActions(product.postgres()).on(organization))
                .containsOnlyOnce("database.copy-accepted succeeded");
        refusesAnother(copy);
    }

    @Test
    void isNobodyElses() {
        TestOrganization another = TestOrganization.register(api);
        another.connectToCopy(copy).then().statusCode(409).body("type", equalTo("/problems/database-in-use"));
    }

    @Test
    void doesNotServeWhenSavedUntested() {
        organization.connectUntested(copy).then().statusCode(200);
        TestPerson editor = TestPerson.create(api);
        organization.admit(editor, "editor");

        editor.request().get(organization.donors()).then().statusCode(503);
        organization.migrate().then().statusCode(409).body("type", equalTo("/problems/identity-mismatch"));
    }

    /** What a restored dump is, and every database of a server after pg_upgrade. */
    @Test
    void isTakenForTheOriginalUnderItsNameWithTheMaskedString() throws SQLException {
        cut(original.name());
        cut(nameOf(copy));
        asSuperuser("ALTER DATABASE " + original.name() + " RENAME TO "
                + Unique.name("gone").replace('-', '_'));
        asSuperuser("ALTER DATABASE " + nameOf(copy) + " RENAME TO " + original.name());
        String masked = api.superadmin().get(organization.path()).path("db_connection_string");

        organization.connect(masked).then().statusCode(409).body("type", equalTo("/problems/identity-mismatch"));
        organization.connectToCopy(masked).then().statusCode(200).body("database.status", equalTo("connected"));
    }

    @Test
    void isBelievedWhenNoIdentityWasEverToldBefore() throws SQLException {
        execute(
                "causepilot_main",
                "DELETE FROM organization_databases WHERE organization_id = '" + organization.id() + "'");

        organization.connect(copy).then().statusCode(200);
        organization.connect(original.connectionString()).then().statusCode(409);
    }

    private void refusesAnother(String string) {
        TestOrganization.register(api)
                .connect(string)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/database-in-use"));
    }

    private Response test(Map<String, Object> body) {
        return api.superadmin().body(body).post(organization.path() + "/database/test");
    }

    private String copied() throws SQLException {
        String name = Unique.name("copy").replace('-', '_');
        cut(original.name());
        asSuperuser("CREATE DATABASE " + name + " OWNER " + original.name() + " TEMPLATE " + original.name());
        asSuperuser("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        return original.connectionString().replaceFirst("/[^/]*$", "/" + name);
    }

    private static String nameOf(String string) {
        return string.substring(string.lastIndexOf('/') + 1);
    }

    private void cut(String database) throws SQLException {
        asSuperuser("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    private void asSuperuser(String sql) throws SQLException {
        execute("postgres", sql);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = product.postgres().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
