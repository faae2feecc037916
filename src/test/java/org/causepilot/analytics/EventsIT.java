package org.causepilot.analytics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

@CausePilotTest
class EventsIT {

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final TestPerson editor;

    EventsIT(RunningCausePilot product) {
        this.product = product;
        organization = TestOrganization.create(product.api());
        editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
    }

    @Test
    void countsWhatWasRecordedByName() {
        sent("{\"name\": \"letter.sent\"}")
                .statusCode(201)
                .body("id", notNullValue())
                .body("occurred_at", endsWith("Z"))
                .body("properties", equalTo(Map.of()));
        sent("{\"name\": \"letter.sent\", \"occurred_at\": \"2025-01-31T22:59:59Z\"}")
                .statusCode(201);
        sent("{\"name\": \"letter.sent\", \"occurred_at\": \"2025-01-31T23:00:00Z\"}") // February in Paris
                .statusCode(201);
        sent("{\"name\": \"page.seen\", \"occurred_at\": \"2025-01-05T12:00:00.123456789+02:00\","
                        + " \"properties\": {\"path\": \"/é\", \"seconds\": 1.5, \"first\": true, \"from\": null}}")
                .statusCode(201)
                .body("occurred_at", equalTo("2025-01-05T10:00:00.123456Z"))
                .body("properties.path", equalTo("/é"))
                .body("properties.seconds", equalTo(1.5f));

        counts(Map.of("from", "2025-01-01", "to", "2025-01-31"))
                .body("items.name", contains("letter.sent", "page.seen"))
                .body("items.events", contains(1, 1))
                .body("items[0].last_occurred_at", equalTo("2025-01-31T22:59:59Z"));
        counts(Map.of("from", "2025-01-01", "q", "letter"))
                .body("items.name", contains("letter.sent"))
                .body("items.events", contains(3));
        String cursor = counts(Map.of("from", "2025-01-01", "limit", "1"))
                .body("items.name", contains("letter.sent"))
                .extract()
                .path("next_cursor");
        counts(Map.of("from", "2025-01-01", "cursor", cursor)).body("items.name", contains("page.seen"));
    }

    @Test
    void refusesMoreThanAnEventMayCarry() {
        for (String properties : List.of(
                "{\"list\": [1]}",
                "{\"object\": {}}",
                "{\"a b\": 1}",
                "{\"text\": \"" + "x".repeat(501) + "\"}",
                "{\"zero\": \"\\u0000\"}",
                "{\"half\": \"\\ud800\"}",
                "{\"huge\": 1e999999}",
                "{\"tiny\": 1e-999999}",
                "{\"long\": " + "9".repeat(21) + "}")) {
            refused("{\"name\": \"a\", \"properties\": " + properties + "}", "properties");
        }
        refused("{\"name\": \"A\"}", "name");
        refused("{\"name\": \"" + "a".repeat(81) + "\"}", "name");
        refused("{\"name\": \"a\", \"occurred_at\": \"2150-01-01T00:00:00Z\"}", "occurred_at");
    }

    @Test
    void takesEventsFromEditorsOnly() {
        TestPerson viewer = TestPerson.create(product.api());
        organization.admit(viewer, "viewer");

        viewer.request().body("{\"name\": \"a\"}").post(path()).then().statusCode(403);
        viewer.request().get(path()).then().statusCode(200);
    }

    private ValidatableResponse sent(String event) {
        return editor.request().body(event).post(path()).then();
    }

    private void refused(String event, String field) {
        sent(event).statusCode(422).body("errors.field", contains(field));
    }

    private ValidatableResponse counts(Map<String, String> wanted) {
        return editor.request().queryParams(wanted).get(path()).then().statusCode(200);
    }

    private String path() {
        return organization.path() + "/analytics/events";
    }
}
