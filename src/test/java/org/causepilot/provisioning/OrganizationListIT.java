package org.causepilot.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Five organizations in five states, written down by SQL: a list dials none of their databases. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationListIT {

    private static final String SEEN = """
            UPDATE organizations SET status = '%2$s', created_at = now() - interval '%3$s days' WHERE id = '%1$s';
            DELETE FROM organization_database_checks WHERE organization_id = '%1$s';
            INSERT INTO organization_database_checks (organization_id, outcome, schema_version, failure_code, checked_at)
            SELECT '%1$s', '%4$s', '%5$s', %6$s, now() - interval '%3$s minutes' WHERE '%4$s' <> ''
            """;

    private final Api api;
    private final String mark = Unique.name("liste");

    OrganizationListIT(RunningCausePilot product) {
        api = product.api();
    }

    @BeforeAll
    void make(RunningCausePilot product) throws SQLException {
        String latest = api.superadmin()
                .get("/organizations/" + register(Unique.name("autre")) + "/database")
                .path("latest_schema_version");
        try (Connection connection = product.postgres().connect("causepilot_main");
                Statement statement = connection.createStatement()) {
            row(statement, "a", "active", 1, "connected", latest, "NULL");
            row(statement, "b", "active", 2, "disconnected", "1", "'unreachable'");
            row(statement, "c", "active", 3, "connected", "0.9", "NULL");
            row(statement, "d", "suspended", 4, "connected", latest, "NULL");
            row(statement, "e", "active", 5, "", "", "NULL");
        }
    }

    @Test
    void filtersByTheStateThatIsShown() {
        assertThat(found(Map.of("status", "connected"))).containsExactly("a");
        assertThat(found(Map.of("status", "disconnected"))).containsExactly("b");
        assertThat(found(Map.of("status", "schema_outdated"))).containsExactly("c");
        assertThat(found(Map.of("status", "suspended"))).containsExactly("d");
        assertThat(found(Map.of("status", "unknown"))).containsExactly("e");
        assertThat(found(Map.of("status", "not_created"))).isEmpty();
        assertThat(found(Map.of())).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void sortsByEveryKeyInBothDirections() {
        assertThat(found(Map.of("sort", "-name"))).containsExactly("e", "d", "c", "b", "a");
        assertThat(found(Map.of("sort", "status"))).containsExactly("b", "c", "e", "d", "a");
        assertThat(found(Map.of("sort", "-status"))).containsExactly("a", "d", "e", "c", "b");
        assertThat(found(Map.of("sort", "created_at"))).containsExactly("e", "d", "c", "b", "a");
        assertThat(found(Map.of("sort", "-checked_at"))).containsExactly("a", "b", "c", "d", "e");
        assertThat(found(Map.of("sort", "schema_version"))).startsWith("e", "c", "b");
    }

    @Test
    void goesOnWhereThePageBeforeEndedWhateverItIsSortedBy() {
        for (String sort : List.of("name", "-status", "schema_version", "-checked_at", "created_at")) {
            Map<String, Object> wanted = Map.of("sort", sort, "limit", 2);
            ValidatableResponse first = list(wanted);
            ValidatableResponse second = list(with(wanted, first.extract().path("next_cursor")));
            ValidatableResponse third = list(with(wanted, second.extract().path("next_cursor")));

            assertThat(List.of(letters(first), letters(second), letters(third)))
                    .as(sort)
                    .flatExtracting(each -> each)
                    .containsExactlyElementsOf(found(Map.of("sort", sort)));
            third.body("next_cursor", equalTo(null));
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String byName = list(Map.of("limit", 2)).extract().path("next_cursor");

        refuses(Map.of("status", "fine"), "status");
        refuses(Map.of("sort", "colour"), "sort");
        refuses(Map.of("sort", "-name", "cursor", byName), "cursor");
        refuses(Map.of("sort", "status", "cursor", "c3RhdHVzH29ud2FyZHMfOTk5OTk5OTk5OTk5H3g"), "cursor");
    }

    @Test
    void showsOthersOnlyWhatTheyBelongTo() {
        TestPerson nobody = TestPerson.create(api);

        nobody.request()
                .queryParams(Map.of("status", "connected", "q", mark))
                .get("/organizations")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private void refuses(Map<String, ?> wanted, String field) {
        api.superadmin()
                .queryParams(wanted)
                .get("/organizations")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo(field));
    }

    private List<String> found(Map<String, ?> wanted) {
        return letters(list(wanted));
    }

    private ValidatableResponse list(Map<String, ?> wanted) {
        return api.superadmin()
                .queryParam("q", mark)
                .queryParams(wanted)
                .get("/organizations")
                .then()
                .statusCode(200);
    }

    private static List<String> letters(ValidatableResponse answer) {
        List<String> slugs = answer.extract().path("items.slug");
        return slugs.stream().map(slug -> slug.substring(slug.length() - 1)).toList();
    }

    private static Map<String, Object> with(Map<String, Object> wanted, String cursor) {
        return Map.of("sort", wanted.get("sort"), "limit", wanted.get("limit"), "cursor", cursor);
    }

    private void row(
            Statement statement,
            String letter,
            String status,
            int age,
            String outcome,
            String schemaVersion,
            String failure)
            throws SQLException {
        statement.execute(SEEN.formatted(register(mark + " " + letter), status, age, outcome, schemaVersion, failure));
    }

    private String register(String name) {
        return api.superadmin()
                .body(Map.of("name", name))
                .post("/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
