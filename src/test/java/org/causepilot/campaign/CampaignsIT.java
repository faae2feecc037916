package org.causepilot.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.ItsDatabase;
import org.causepilot.testing.Pages;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** In one organization: what a test adds carries a name of its own. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignsIT {

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final ItsDatabase database;
    private final TestPerson editor;

    private final StatementLog log;

    CampaignsIT(RunningCausePilot product) throws SQLException {
        this.product = product;
        organization = TestOrganization.create(product.api());
        database = new ItsDatabase(product.postgres(), organization);
        log = database.statements();
        editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
    }

    @Test
    void keepsACampaign() {
        Response added = asEditor()
                .body(Map.of(
                        "name",
                        " Abris d’hiver ",
                        "description",
                        "Des lits,\net de la soupe.",
                        "goal_minor",
                        2_500_000,
                        "currency",
                        "CHF",
                        "starts_on",
                        "2026-11-01",
                        "ends_on",
                        "2027-02-28",
                        "status",
                        "active"))
                .post(organization.campaigns());
        String id = added.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Abris d’hiver"))
                .extract()
                .path("id");
        added.then().header("Location", endsWith(organization.campaigns() + "/" + id));

        asEditor()
                .get(campaign(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("description", equalTo("Des lits,\net de la soupe."))
                .body("goal_minor", equalTo(2_500_000))
                .body("currency", equalTo("CHF"))
                .body("starts_on", equalTo("2026-11-01"))
                .body("ends_on", equalTo("2027-02-28"))
                .body("status", equalTo("active"))
                .body("created_at", endsWith("Z"));
    }

    @Test
    void beginsAsADraftInTheOrganizationsCurrency() {
        asEditor()
                .body(Map.of("name", name()))
                .post(organization.campaigns())
                .then()
                .statusCode(201)
                .body("currency", equalTo("EUR"))
                .body("status", equalTo("draft"))
                .body("description", equalTo(""))
                .body("goal_minor", nullValue())
                .body("ends_on", nullValue());
    }

    @Test
    void changesOnlyWhatAPatchNamesAndAllButCurrencyAndStatusByAPut() {
        String id = add(Map.of("name", name(), "goal_minor", 100, "currency", "USD", "status", "active"));

        patch(id, "{\"goal_minor\": null, \"ends_on\": \"2030-01-01\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("goal_minor", nullValue())
                .body("ends_on", equalTo("2030-01-01"))
                .body("status", equalTo("active"));
        asEditor()
                .body(Map.of("name", "Other"))
                .put(campaign(id))
                .then()
                .statusCode(200)
                .body("name", equalTo("Other"))
                .body("ends_on", nullValue())
                .body("currency", equalTo("USD"))
                .body("status", equalTo("active"));
    }

    @Test
    void endsNoEarlierThanItStartsWhicheverOfTheTwoChanges() {
        asEditor()
                .body(Map.of("name", name(), "starts_on", "2026-03-02", "ends_on", "2026-03-01"))
                .post(organization.campaigns())
                .then()
                .statusCode(422)
                .body("errors.field", contains("ends_on"));

        String id = add(Map.of("name", name(), "starts_on", "2026-03-02"));
        patch(id, "{\"ends_on\": \"2026-03-01\"}").statusCode(422).body("errors.field", contains("ends_on"));
        patch(id, "{\"ends_on\": \"2026-03-02\"}").statusCode(200);
        patch(id, "{\"starts_on\": \"2026-03-03\"}").statusCode(422).body("errors.field", contains("ends_on"));
    }

    @Test
    void keepsItsCurrencyOnceSomethingWasGiven() throws SQLException {
        String id = add(Map.of("name", name()));
        patch(id, "{\"currency\": \"USD\"}").statusCode(200);
        database.give(database.addDonor(), id, 1_000, "USD");

        patch(id, "{\"currency\": \"EUR\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("errors.field", contains("currency"));
        patch(id, "{\"currency\": \"USD\", \"status\": \"closed\"}").statusCode(200);
    }

    @Test
    void isDeletedOnlyWhileNothingNamesIt() throws SQLException {
        String unused = add(Map.of("name", name()));
        String given = add(Map.of("name", name()));
        String asked = add(Map.of("name", name()));
        database.give(database.addDonor(), given, 1_000, "EUR");
        asEditor()
                .body(Map.of("title", name(), "campaign_id", asked))
                .post(organization.path() + "/forms")
                .then()
                .statusCode(201);

        asEditor().delete(campaign(unused)).then().statusCode(204);
        asEditor().get(campaign(unused)).then().statusCode(404);
        for (String needed : List.of(given, asked)) {
            asEditor()
                    .header("Accept-Language", "fr")
                    .delete(campaign(needed))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/conflict"))
                    .body("detail", endsWith("Clôturez-la plutôt : donnez-lui le statut « closed »."));
            asEditor().get(campaign(needed)).then().statusCode(200);
        }
    }

    @Test
    void refusesAStaleEntityTag() {
        String id = add(Map.of("name", name()));
        patch(id, "{\"status\": \"active\"}").statusCode(200);

        for (String stale : List.of("\"1\"", "\"17\"", "W/\"2\"")) {
            RequestSpecification late = asEditor().header("If-Match", stale);
            late.body("{\"status\": \"closed\"}").patch(campaign(id)).then().statusCode(412);
            asEditor().header("If-Match", stale).delete(campaign(id)).then().statusCode(412);
        }
        asEditor().get(campaign(id)).then().body("status", equalTo("active"));
        asEditor().header("If-None-Match", "\"2\"").get(campaign(id)).then().statusCode(304);
    }

    @Test
    void losesNoChangeWhenManyChangeOneCampaign() {
        String id = add(Map.of("name", name()));

        List<Integer> statuses = Clients.atOnce(
                12,
                Collections.nCopies(
                        12,
                        () -> asEditor()
                                .body("{\"description\": \"" + UUID.randomUUID() + "\"}")
                                .patch(campaign(id))
                                .statusCode()));

        assertThat(statuses).containsOnly(200);
        asEditor().get(campaign(id)).then().header("ETag", "\"13\"");
    }

    @Test
    void tellsAllThatIsWrongInFrench() {
        Map<String, Object> wrong = new HashMap<>(Map.of("name", "a\nb", "currency", "XAU", "goal_minor", 0));
        asEditor()
                .header("Accept-Language", "fr-FR")
                .body(wrong)
                .post(organization.campaigns())
                .then()
                .statusCode(422)
                .body("errors.field", contains("currency"))
                .body("errors.message", hasItem("Une devise d’ISO 4217 telle que EUR est attendu ici."));
        wrong.remove("currency");
        asEditor()
                .header("Accept-Language", "fr-FR")
                .body(wrong)
                .post(organization.campaigns())
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("name", "goal_minor"))
                .body("errors.message", hasItem("Au moins 1 est attendu."));
    }

    @Test
    void listsBySortStatusAndWords() {
        String mark = name();
        String elan = add(Map.of("name", mark + " Élan", "starts_on", "2026-05-01", "status", "active"));
        String bois = add(Map.of("name", mark + " bois", "status", "closed"));
        String cœur = add(Map.of("name", mark + " Cœur", "starts_on", "2026-01-01", "status", "active"));

        assertThat(list(mark, Map.of())).containsExactly(bois, cœur, elan);
        assertThat(list(mark, Map.of("sort", "-name"))).containsExactly(elan, cœur, bois);
        assertThat(list(mark, Map.of("sort", "starts_on"))).containsExactly(bois, cœur, elan);
        assertThat(list(mark, Map.of("sort", "-starts_on"))).containsExactly(elan, cœur, bois);
        assertThat(list(mark, Map.of("sort", "created_at"))).containsExactly(elan, bois, cœur);
        assertThat(list(mark, Map.of("status", "active"))).containsExactly(cœur, elan);
        assertThat(list(mark + " coeur", Map.of())).containsExactly(cœur);
        assertThat(list(mark + "%", Map.of())).isEmpty();
    }

    @Test
    void goesThroughAllOfThemPageByPageHoweverTheyAreSorted() {
        String mark = name();
        for (int number = 0; number < 7; number++) {
            add(number % 2 == 0 ? Map.of("name", mark) : Map.of("name", mark, "starts_on", "2026-0" + number + "-01"));
        }
        for (String sort : List.of("name", "-name", "starts_on", "-starts_on", "created_at", "-created_at")) {
            assertThat(list(mark, Map.of("sort", sort, "limit", 2)))
                    .as(sort)
                    .hasSize(7)
                    .doesNotHaveDuplicates()
                    .isEqualTo(list(mark, Map.of("sort", sort)));
        }
    }

    @Test
    void refusesWhatItCannotSortOrFilterBy() {
        String mark = name();
        add(Map.of("name", mark));
        add(Map.of("name", mark));
        String cursor = asEditor()
                .queryParams("q", mark, "limit", 1, "sort", "name")
                .get(organization.campaigns())
                .path("next_cursor");

        asEditor()
                .queryParams("cursor", cursor, "sort", "-name")
                .get(organization.campaigns())
                .then()
                .statusCode(422)
                .body("errors.field", contains("cursor"));
        asEditor()
                .queryParam("sort", "goal")
                .get(organization.campaigns())
                .then()
                .statusCode(422);
        asEditor()
                .queryParam("status", "ACTIVE")
                .get(organization.campaigns())
                .then()
                .statusCode(422)
                .body("errors.field", contains("status"));
    }

    @Test
    void showsAViewerAllAndLetsThemWriteNothing() {
        String id = add(Map.of("name", name()));
        TestPerson viewer = TestPerson.create(product.api());
        organization.admit(viewer, "viewer");

        viewer.request().get(campaign(id)).then().statusCode(200);
        viewer.request().get(organization.campaigns()).then().statusCode(200);
        viewer.request()
                .body(Map.of("name", "A"))
                .post(organization.campaigns())
                .then()
                .statusCode(403);
        viewer.request().body(Map.of("name", "A")).put(campaign(id)).then().statusCode(403);
        viewer.request().body("{}").patch(campaign(id)).then().statusCode(403);
        viewer.request().delete(campaign(id)).then().statusCode(403);
    }

    @Test
    void addsOnceWhatIsPostedTwiceUnderOneKey() {
        String mark = name();
        for (int attempt = 0; attempt < 2; attempt++) {
            asEditor()
                    .header("Idempotency-Key", mark)
                    .body(Map.of("name", mark))
                    .post(organization.campaigns())
                    .then()
                    .statusCode(201);
        }
        assertThat(list(mark, Map.of())).hasSize(1);
    }

    @Test
    void needsOneStatementToReadAndTwoToWrite() throws SQLException {
        String id = add(Map.of("name", name(), "currency", "EUR"));

        assertThat(log.during(() -> asEditor().get(campaign(id)))).hasSize(1);
        assertThat(log.during(() -> list("x", Map.of("sort", "-starts_on", "status", "active"))))
                .hasSize(1);
        assertThat(log.during(() -> add(Map.of("name", name(), "currency", "EUR"))))
                .hasSize(1);
        assertThat(log.during(() -> add(Map.of("name", name())))).hasSize(2);
        assertThat(log.during(() -> patch(id, "{\"status\": \"active\"}"))).hasSize(2);
        assertThat(log.during(() -> asEditor().body(Map.of("name", "B")).put(campaign(id))))
                .hasSize(2);
        assertThat(log.during(() -> asEditor().delete(campaign(id)))).hasSize(2);
    }

    private static String name() {
        return Unique.name("campaign");
    }

    private String add(Map<String, Object> campaign) {
        return asEditor()
                .body(campaign)
                .post(organization.campaigns())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse patch(String id, String json) {
        return asEditor().body(json).patch(campaign(id)).then();
    }

    private List<String> list(String words, Map<String, Object> parameters) {
        return Pages.ids(() -> asEditor().queryParam("q", words).queryParams(parameters), organization.campaigns());
    }

    private String campaign(String id) {
        return organization.campaigns() + "/" + id;
    }

    private RequestSpecification asEditor() {
        return editor.request();
    }
}
