package org.causepilot.donor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

@CausePilotTest
class DonorsIT {

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final TestPerson editor;

    DonorsIT(RunningCausePilot product) {
        this.product = product;
        organization = TestOrganization.create(product.api());
        editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
    }

    @Test
    void keepsADonor() {
        Response added = asEditor()
                .body(Map.of(
                        "first_name",
                        " Zoé ",
                        "last_name",
                        "Lefèvre",
                        "email",
                        "Zoe@example.org",
                        "phone",
                        "+33 1 99 00 12 34"))
                .post(organization.donors());
        String id = added.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("first_name", equalTo("Zoé"))
                .extract()
                .path("id");
        added.then().header("Location", endsWith(organization.donors() + "/" + id));

        asEditor()
                .get(donor(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("last_name", equalTo("Lefèvre"))
                .body("email", equalTo("Zoe@example.org"))
                .body("phone", equalTo("+33 1 99 00 12 34"))
                .body("created_at", endsWith("Z"));
    }

    @Test
    void changesOnlyWhatAPatchNames() {
        String id = add("Abel", "Noël", "abel@example.org");

        asEditor()
                .body("{\"phone\": \"01\", \"email\": null}")
                .patch(donor(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("first_name", equalTo("Abel"))
                .body("phone", equalTo("01"))
                .body("email", nullValue());
    }

    @Test
    void replacesAllByAPut() {
        String id = add("Abel", "Noël", "abel@example.org");

        asEditor()
                .body(Map.of("first_name", "Bo", "last_name", "Noël"))
                .put(donor(id))
                .then()
                .statusCode(200)
                .body("first_name", equalTo("Bo"))
                .body("email", nullValue());
    }

    @Test
    void deletesADonorWithoutDonations() {
        String id = add("Abel", "Noël", null);

        asEditor().delete(donor(id)).then().statusCode(204);
        asEditor().get(donor(id)).then().statusCode(404);
    }

    @Test
    void keepsADonorWhoGave() throws SQLException {
        String id = add("Abel", "Noël", null);
        inItsDatabase("""
                INSERT INTO donations (id, donor_id, amount_minor, currency, donated_at, status, created_at, updated_at)
                VALUES (gen_random_uuid(), '%s', 1000, 'EUR', now(), 'received', now(), now())
                """.formatted(id));

        asEditor().delete(donor(id)).then().statusCode(409).body("type", equalTo("/problems/conflict"));
        asEditor().get(donor(id)).then().statusCode(200);
    }

    @Test
    void refusesAStaleEntityTag() {
        String id = add("Abel", "Noël", null);
        asEditor()
                .header("If-Match", "\"1\"")
                .body("{\"phone\": \"1\"}")
                .patch(donor(id))
                .then()
                .statusCode(200);

        asEditor()
                .header("If-Match", "\"1\"")
                .body("{\"phone\": \"2\"}")
                .patch(donor(id))
                .then()
                .statusCode(412);
        asEditor().header("If-Match", "\"1\"").delete(donor(id)).then().statusCode(412);
        asEditor().get(donor(id)).then().body("phone", equalTo("1"));
    }

    @Test
    void takesEachAddressOnceWhateverItsCase() {
        add("Abel", "Noël", "abel@example.org");

        asEditor()
                .body(Map.of("first_name", "A", "last_name", "B", "email", "ABEL@Example.org"))
                .post(organization.donors())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("errors.field", contains("email"));
    }

    @Test
    void takesAnAddressOnceWhenManyAskAtOnce() {
        List<Integer> statuses = atOnce(() -> asEditor()
                .body(Map.of("first_name", "A", "last_name", "B", "email", "race@example.org"))
                .post(organization.donors())
                .statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
    }

    @Test
    void losesNoChangeWhenManyChangeOneDonor() {
        String id = add("Abel", "Noël", null);

        List<Integer> statuses = atOnce(() -> asEditor()
                .body("{\"phone\": \"" + UUID.randomUUID() + "\"}")
                .patch(donor(id))
                .statusCode());

        assertThat(statuses).containsOnly(200);
        asEditor().get(donor(id)).then().header("ETag", "\"13\"");
    }

    @Test
    void tellsAllThatIsWrongInFrench() {
        asEditor()
                .header("Accept-Language", "fr-FR")
                .body(Map.of("first_name", " ", "last_name", "x".repeat(101), "email", "nobody"))
                .post(organization.donors())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/validation"))
                .body("errors.field", containsInAnyOrder("first_name", "last_name", "email"))
                .body("errors.message", hasItem("Ce champ est obligatoire."));
    }

    @Test
    void pagesThroughAllOfThemOnce() {
        for (int number = 0; number < 23; number++) {
            add("Same", "Name", number % 2 == 0 ? null : "person" + number + "@example.org");
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = asEditor()
                    .queryParam("limit", 5)
                    .queryParam("cursor", cursor)
                    .get(organization.donors());
            seen.addAll(page.then().statusCode(200).extract().path("items.id"));
            cursor = page.path("next_cursor");
        }

        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void findsWithoutAccentsAndCapitals() {
        String id = add("Éloïse", "Cœur", null);
        add("Abel", "Noël", "abel@example.org");

        for (String words : List.of("ELOISE", "coeur", "Cœur élo")) {
            asEditor().queryParam("q", words).get(organization.donors()).then().body("items.id", contains(id));
        }
        asEditor().queryParam("q", "%").get(organization.donors()).then().body("items.size()", equalTo(0));
    }

    @Test
    void showsAViewerAllAndLetsThemWriteNothing() {
        String id = add("Abel", "Noël", null);
        TestPerson viewer = TestPerson.create(product.api());
        organization.admit(viewer, "viewer");

        viewer.request().get(donor(id)).then().statusCode(200);
        viewer.request()
                .body(Map.of("first_name", "A", "last_name", "B"))
                .post(organization.donors())
                .then()
                .statusCode(403);
        viewer.request().delete(donor(id)).then().statusCode(403);
    }

    @Test
    void knowsNothingOfOtherOrganizations() {
        TestOrganization other = TestOrganization.create(product.api());
        String id = add("Abel", "Noël", null);

        asEditor().get(other.donors()).then().statusCode(404);
        product.api().superadmin().get(organization.donors()).then().statusCode(404);
        other.admit(editor, "editor");
        asEditor().get(other.donors() + "/" + id).then().statusCode(404);
        asEditor().get(donor("no-id")).then().statusCode(404);
    }

    @Test
    void needsOneStatementToReadAndTwoToWrite() throws SQLException {
        inMaintenance("ALTER DATABASE " + organization.databaseName() + " SET log_statement = 'all'");
        StatementLog log = new StatementLog(product.postgres(), organization.databaseName());
        String id = add("Abel", "Noël", "abel@example.org");

        assertThat(log.during(() -> asEditor().get(donor(id)))).hasSize(1);
        assertThat(log.during(() -> asEditor().queryParam("q", "noel").get(organization.donors())))
                .hasSize(1);
        assertThat(log.during(() -> add("Bo", "Noël", null))).hasSize(1);
        assertThat(log.during(() -> asEditor().body("{\"phone\": \"1\"}").patch(donor(id))))
                .hasSize(2);
        assertThat(log.during(() -> asEditor()
                        .body(Map.of("first_name", "A", "last_name", "B"))
                        .put(donor(id))))
                .hasSize(2);
        assertThat(log.during(() -> asEditor().delete(donor(id)))).hasSize(2);
    }

    private static List<Integer> atOnce(Callable<Integer> request) {
        return Clients.atOnce(12, Collections.nCopies(12, request));
    }

    private String add(String firstName, String lastName, String email) {
        Map<String, String> body = new HashMap<>(Map.of("first_name", firstName, "last_name", lastName));
        body.put("email", email);
        return asEditor()
                .body(body)
                .post(organization.donors())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String donor(String id) {
        return organization.donors() + "/" + id;
    }

    private RequestSpecification asEditor() {
        return editor.request();
    }

    private void inItsDatabase(String sql) throws SQLException {
        execute(organization.databaseName(), sql);
    }

    private void inMaintenance(String sql) throws SQLException {
        execute("postgres", sql);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = product.postgres().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
