package org.causepilot.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** All tests work in one organization, each with forms of its own. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsIT {

    private static final String ALL_TYPES = """
            [{"name": "city", "type": "text", "label": " City ", "max_length": 80, "is_required": true},
             {"name": "seats", "type": "number", "label": "Seats", "min_value": 0.5, "decimals": 1},
             {"name": "colour", "type": "choice", "label": "Colour", "is_multiple": true,
              "options": [{"value": "red", "label": "Rouge"}, {"value": "blue", "label": "Bleu"}]},
             {"name": "day", "type": "date", "label": "Day", "min_date": "2026-01-01"},
             {"name": "keep", "type": "consent", "label": "Consent", "consent_text": "You may keep it."},
             {"name": "gift", "type": "amount", "label": "Gift", "currency": "EUR", "suggested_minor": [1000, 2500]}]
            """;

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final TestPerson editor;

    FormsIT(RunningCausePilot product) {
        this.product = product;
        organization = TestOrganization.create(product.api());
        editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
    }

    @Test
    void keepsAFormWithFieldsOfEveryType() {
        Response added = asEditor()
                .body("{\"title\": \"  Fête d’été \", \"fields\": " + ALL_TYPES + "}")
                .post(forms());
        String id = added.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Fête d’été"))
                .body("slug", equalTo("fete-d-ete"))
                .body("is_published", equalTo(false))
                .body("campaign_id", nullValue())
                .extract()
                .path("id");
        added.then().header("Location", endsWith(forms() + "/" + id));

        asEditor()
                .get(form(id))
                .then()
                .statusCode(200)
                .body("fields.type", contains("text", "number", "choice", "date", "consent", "amount"))
                .body("fields[0].label", equalTo("City"))
                .body("fields[0].is_required", equalTo(true))
                .body("fields[0].min_length", equalTo(0))
                .body("fields[0].decimals", nullValue())
                .body("fields[1].min_value", equalTo(0.5f))
                .body("fields[2].options[1].label", equalTo("Bleu"))
                .body("fields[3].min_date", equalTo("2026-01-01"))
                .body("fields[4].consent_text", equalTo("You may keep it."))
                .body("fields[5].suggested_minor", contains(1000, 2500))
                .body("created_at", endsWith("Z"));
    }

    @Test
    void changesOnlyWhatAPatchNames() {
        String campaign = campaign();
        String id = add(Map.of("title", Unique.name("patched"), "campaign_id", campaign));

        asEditor()
                .body("{\"is_published\": true, \"fields\": [{\"name\": \"x\", \"type\": \"date\", \"label\": \"X\"}]}")
                .patch(form(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("is_published", equalTo(true))
                .body("fields", hasSize(1))
                .body("campaign_id", equalTo(campaign));
        asEditor()
                .body("{\"campaign_id\": null}")
                .patch(form(id))
                .then()
                .statusCode(200)
                .body("fields", hasSize(1))
                .body("campaign_id", nullValue());
    }

    @Test
    void countsNoChangeWhenNothingChanges() {
        String id = asEditor()
                .body("{\"title\": \"" + Unique.name("same") + "\", \"fields\": " + ALL_TYPES + "}")
                .post(forms())
                .path("id");

        asEditor()
                .body("{\"fields\": " + ALL_TYPES + "}")
                .patch(form(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void replacesAllByAPutButTheSlug() {
        String title = Unique.name("replaced");
        String id = add(Map.of("title", title, "fields", List.of(Map.of("name", "x", "type", "date", "label", "X"))));

        asEditor()
                .body(Map.of("title", "Another title"))
                .put(form(id))
                .then()
                .statusCode(200)
                .body("title", equalTo("Another title"))
                .body("slug", equalTo(title))
                .body("fields", hasSize(0));
    }

    @Test
    void deletesAFormThatNobodyAnswered() {
        String id = add(Map.of("title", Unique.name("deleted")));

        asEditor().delete(form(id)).then().statusCode(204);
        asEditor().get(form(id)).then().statusCode(404);
    }

    @Test
    void keepsAFormThatWasAnsweredAndTellsTheWayOut() throws SQLException {
        String id = add(Map.of("title", Unique.name("answered")));
        inItsDatabase("""
                INSERT INTO form_definitions (form_id, version, fields) VALUES ('%1$s', 1, '[]');
                INSERT INTO form_submissions (id, form_id, form_version, answers, submitted_at, updated_at)
                VALUES (gen_random_uuid(), '%1$s', 1, '{}', now(), now())
                """.formatted(id));

        asEditor()
                .header("Accept-Language", "fr")
                .delete(form(id))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body(
                        "detail",
                        equalTo("Ce formulaire a reçu des réponses, et les réponses se gardent avec leurs questions. "
                                + "Dépubliez-le plutôt : « is_published » : false."));
        asEditor().get(form(id)).then().statusCode(200);
    }

    @Test
    void refusesAStaleEntityTag() {
        String id = add(Map.of("title", Unique.name("stale")));
        asEditor()
                .header("If-Match", "\"1\"")
                .body(Map.of("title", "One"))
                .patch(form(id))
                .then()
                .statusCode(200);

        asEditor()
                .header("If-Match", "\"1\"")
                .body(Map.of("title", "Two"))
                .patch(form(id))
                .then()
                .statusCode(412);
        asEditor().header("If-Match", "\"1\"").delete(form(id)).then().statusCode(412);
        asEditor().header("If-None-Match", "\"2\"").get(form(id)).then().statusCode(304);
    }

    @Test
    void losesNoChangeWhenManyChangeOneForm() {
        String id = add(Map.of("title", Unique.name("busy")));

        List<Integer> statuses = Clients.atOnce(
                12,
                Collections.nCopies(
                        12,
                        () -> asEditor()
                                .body(Map.of("title", "Title " + UUID.randomUUID()))
                                .patch(form(id))
                                .statusCode()));

        assertThat(statuses).containsOnly(200);
        asEditor().get(form(id)).then().header("ETag", "\"13\"");
    }

    @Test
    void givesEachSlugToOneFormAlsoWhenManyAskAtOnce() {
        String slug = Unique.name("wanted");

        List<Integer> statuses = Clients.atOnce(
                12,
                Collections.nCopies(
                        12,
                        () -> asEditor()
                                .body(Map.of("title", "Wanted", "slug", slug))
                                .post(forms())
                                .statusCode()));

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
        asEditor()
                .body(Map.of("title", "Wanted", "slug", slug))
                .post(forms())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"))
                .body("errors.field", contains("slug"));
    }

    @Test
    void repeatsItsAnswerForARepeatedRequest() {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("title", Unique.name("repeated"));
        String id = asEditor()
                .header("Idempotency-Key", key)
                .body(body)
                .post(forms())
                .path("id");

        asEditor()
                .header("Idempotency-Key", key)
                .body(body)
                .post(forms())
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));
    }

    @Test
    void tellsAllThatIsWrongInFrench() {
        asEditor()
                .header("Accept-Language", "fr-FR")
                .body("""
                        {"title": "Faulty", "fields": [
                          {"name": "Bad Name", "type": "text", "label": ""},
                          {"name": "pick", "type": "choice", "label": "Pick"},
                          {"name": "gift", "type": "amount", "label": "Gift", "currency": "EURO", "decimals": 2}]}
                        """)
                .post(forms())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/validation"))
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "fields[0].name",
                                "fields[0].label",
                                "fields[1].options",
                                "fields[2].decimals",
                                "fields[2].currency"))
                .body("errors.message", hasItem("Une devise ISO 4217 est attendue, par exemple EUR."));
        asEditor()
                .body(Map.of("title", "日本"))
                .post(forms())
                .then()
                .statusCode(422)
                .body("errors.field", contains("slug"));
        asEditor()
                .body(Map.of("title", "Lost", "campaign_id", UUID.randomUUID()))
                .post(forms())
                .then()
                .statusCode(422)
                .body("errors.field", contains("campaign_id"));
    }

    @Test
    void publishesOnlyWhatLeadsSomewhere() {
        String id = add(Map.of(
                "title",
                Unique.name("draft"),
                "fields",
                List.of(Map.of("name", "gift", "type", "amount", "label", "Gift", "currency", "EUR"))));

        asEditor()
                .body("{\"is_published\": true}")
                .patch(form(id))
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        contains("missing-consent", "missing-first-name", "missing-last-name", "missing-email"));
        asEditor().get(form(id)).then().header("ETag", "\"1\"").body("is_published", equalTo(false));
    }

    @Test
    void standsUpToHostileDefinitions() {
        String deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);
        for (String fields : List.of(
                deep,
                "[" + deep + "]",
                "[[[[]]]]",
                "[{\"name\":\"x\",\"type\":\"choice\",\"label\":\"X\",\"options\":" + deep + "}]",
                "[{\"name\":\"__proto__\",\"type\":\"text\",\"label\":\"X\"}]",
                "[{\"name\":\"x\",\"type\":\"text\",\"label\":\"a\\u0000b\"}]",
                "[{\"name\":\"x\",\"type\":\"number\",\"label\":\"X\",\"max_value\":1e99999999999}]",
                "[{\"name\":\"x\",\"type\":\"text\",\"label\":\"X\",\"pattern\":\"(a+)+$\"}]",
                "[" + "{},".repeat(9_999) + "{}]",
                "[{\"name\":\"x\",\"type\":\"text\",\"label\":\"" + "y".repeat(60_000) + "\"}]")) {
            int status = asEditor()
                    .body("{\"title\": \"Hostile\", \"fields\": " + fields + "}")
                    .post(forms())
                    .statusCode();
            assertThat(status)
                    .as(fields.substring(0, Math.min(80, fields.length())))
                    .isIn(400, 422);
        }
    }

    @Test
    void pagesThroughAllThatMatchOnce() {
        String campaign = campaign();
        for (int number = 0; number < 7; number++) {
            add(Map.of("title", "Paged", "slug", Unique.name("paged"), "campaign_id", campaign));
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        String firstCursor = null;
        while (cursor != null) {
            Response page = asEditor()
                    .queryParams(Map.of("limit", 3, "campaign_id", campaign, "sort", "-created_at", "cursor", cursor))
                    .get(forms());
            seen.addAll(page.then().statusCode(200).extract().path("items.id"));
            cursor = page.path("next_cursor");
            firstCursor = firstCursor == null ? cursor : firstCursor;
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        asEditor()
                .queryParams(Map.of("limit", 3, "sort", "title", "cursor", firstCursor))
                .get(forms())
                .then()
                .statusCode(422)
                .body("errors.field", contains("cursor"));
    }

    @Test
    void findsByTitleAndByWhetherItIsPublished() {
        String id = add(Map.of("title", "Rentrée des œuvres"));
        asEditor()
                .queryParam("q", "OEUVRES")
                .queryParam("is_published", "false")
                .get(forms())
                .then()
                .body("items.id", contains(id));
        asEditor()
                .queryParam("q", "oeuvres")
                .queryParam("is_published", "true")
                .get(forms())
                .then()
                .body("items", hasSize(0));
        asEditor()
                .queryParam("is_published", "perhaps")
                .queryParam("campaign_id", "x")
                .get(forms())
                .then()
                .statusCode(422)
                .body("errors.field", contains("is_published", "campaign_id"));
    }

    @Test
    void showsAViewerAllAndLetsThemWriteNothing() {
        String id = add(Map.of("title", Unique.name("viewed")));
        TestPerson viewer = TestPerson.create(product.api());
        organization.admit(viewer, "viewer");

        viewer.request().get(form(id)).then().statusCode(200);
        viewer.request().body(Map.of("title", "X")).post(forms()).then().statusCode(403);
        viewer.request().delete(form(id)).then().statusCode(403);
    }

    @Test
    void knowsNothingOfOtherOrganizations() {
        TestOrganization other = TestOrganization.create(product.api());
        other.admit(editor, "editor");
        String id = add(Map.of("title", Unique.name("ours")));

        asEditor().get(other.path() + "/forms/" + id).then().statusCode(404);
        asEditor().delete(other.path() + "/forms/" + id).then().statusCode(404);
        asEditor().get(form("no-id")).then().statusCode(404);
    }

    @Test
    void isClosedWhileTheModuleIsOff() {
        TestOrganization without = TestOrganization.create(product.api());
        without.admit(editor, "editor");
        product.api()
                .superadmin()
                .body(Map.of("is_enabled", false))
                .put(without.path() + "/modules/forms")
                .then()
                .statusCode(200);

        asEditor()
                .get(without.path() + "/forms")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/module-disabled"));
    }

    /** In an organization of its own: connections that are open already would not tell. */
    @Test
    void needsOneStatementToReadAndTwoToWrite() throws SQLException {
        TestOrganization counted = TestOrganization.create(product.api());
        counted.admit(editor, "editor");
        execute("postgres", "ALTER DATABASE " + counted.databaseName() + " SET log_statement = 'all'");
        StatementLog log = new StatementLog(product.postgres(), counted.databaseName());
        String forms = counted.path() + "/forms";
        String id = asEditor().body(Map.of("title", "Counted")).post(forms).path("id");

        assertThat(log.during(() -> asEditor().get(forms + "/" + id))).hasSize(1);
        assertThat(log.during(() -> asEditor().queryParam("q", "counted").get(forms)))
                .hasSize(1);
        assertThat(log.during(() -> asEditor().body(Map.of("title", "Again")).post(forms)))
                .hasSize(1);
        assertThat(log.during(
                        () -> asEditor().body("{\"fields\": " + ALL_TYPES + "}").patch(forms + "/" + id)))
                .hasSize(2);
        assertThat(log.during(() -> asEditor().body(Map.of("title", "New")).put(forms + "/" + id)))
                .hasSize(2);
        assertThat(log.during(() -> asEditor().delete(forms + "/" + id))).hasSize(2);
    }

    private String add(Map<String, ?> body) {
        return asEditor()
                .body(body)
                .post(forms())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String campaign() {
        return asEditor()
                .body(Map.of("name", "Spring"))
                .post(organization.path() + "/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String forms() {
        return organization.path() + "/forms";
    }

    private String form(String id) {
        return forms() + "/" + id;
    }

    private RequestSpecification asEditor() {
        return editor.request();
    }

    private void inItsDatabase(String sql) throws SQLException {
        execute(organization.databaseName(), sql);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = product.postgres().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
