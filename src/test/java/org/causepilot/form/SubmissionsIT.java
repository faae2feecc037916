package org.causepilot.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.causepilot.form.FormOffice.PublishedForm;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an organization's staff does with submissions. All tests work in one organization, each with a form of its own. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionsIT {

    private static final String ALL_TYPES = """
            [{"name": "city", "type": "text", "label": "City", "max_length": 10},
             {"name": "seats", "type": "number", "label": "Seats", "decimals": 2},
             {"name": "colour", "type": "choice", "label": "Colour", "is_multiple": true,
              "options": [{"value": "red", "label": "Rouge"}, {"value": "blue", "label": "Bleu"}]},
             {"name": "day", "type": "date", "label": "Day"},
             {"name": "keep", "type": "consent", "label": "Consent", "consent_text": "You may keep it."},
             {"name": "price", "type": "amount", "label": "Price", "currency": "EUR"}]
            """;

    private final FormOffice office;

    SubmissionsIT(RunningCausePilot product) {
        office = FormOffice.open(product);
    }

    @Test
    void keepsAnswersOfEveryType() {
        PublishedForm form = office.publish(FormOffice.POLL);
        form.patch("{\"is_published\": false, \"fields\": " + ALL_TYPES + "}")
                .then()
                .statusCode(200);
        Response added = form.enter(Map.of(
                "city",
                " Évry ",
                "seats",
                2.50,
                "colour",
                List.of("blue", "red"),
                "day",
                "2026-02-28",
                "keep",
                false,
                "price",
                1250));
        String id = added.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("form_id", equalTo(form.id()))
                .body("form_version", equalTo(2))
                .body("donor_id", nullValue())
                .body("donation_id", nullValue())
                .extract()
                .path("id");
        added.then().header("Location", endsWith(form.submissions() + "/" + id));

        office.asEditor()
                .get(form.submissions() + "/" + id)
                .then()
                .statusCode(200)
                .body("answers.city", equalTo("Évry"))
                .body("answers.seats", equalTo(2.5f))
                .body("answers.colour", contains("blue", "red"))
                .body("answers.day", equalTo("2026-02-28"))
                .body("answers.keep", equalTo(false))
                .body("answers.price", equalTo(1250))
                .body("submitted_at", endsWith("Z"));
    }

    @Test
    void tellsAllFaultsAtOnceInFrench() {
        PublishedForm form = office.publish(FormOffice.APPEAL);

        office.asEditor()
                .header("Accept-Language", "fr")
                .body(Map.of("answers", Map.of("first", 7, "email", "nobody", "gift", 99, "other", 1)))
                .post(form.submissions())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/validation"))
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "answers.first", "answers.email", "answers.gift", "answers.other", "answers.keep"))
                .body("errors.message", hasItem("Une adresse électronique telle que nom@example.org est attendue."));
        assertThat(form.kept()).isEmpty();
    }

    @Test
    void makesADonorAndADonationOfAPromise() throws SQLException {
        String campaign = office.campaign();
        PublishedForm form = office.publish(FormOffice.APPEAL, campaign);
        String email = Unique.name("zoe") + "@example.org";

        Response added = form.enter(FormOffice.gift(email, 2_500));

        String donor = added.then().statusCode(201).extract().path("donor_id");
        office.donor(donor)
                .then()
                .statusCode(200)
                .body("first_name", equalTo("Zoé"))
                .body("last_name", equalTo("Noël"))
                .body("email", equalTo(email));
        assertThat(office.first("SELECT concat_ws(' ', donor_id, campaign_id, amount_minor, currency, status,"
                        + " donated_at = (SELECT submitted_at FROM form_submissions WHERE donation_id = donations.id))"
                        + " FROM donations WHERE id = '" + added.path("donation_id") + "'"))
                .isEqualTo(donor + " " + campaign + " 2500 EUR pledged t");
    }

    @Test
    void leavesAKnownDonorAsTheyAre() {
        String email = Unique.name("known") + "@example.org";
        String donor = office.donor(Map.of("first_name", "Awa", "last_name", "Diallo", "email", email));
        PublishedForm form = office.publish(FormOffice.APPEAL);

        form.enter(FormOffice.gift(email.toUpperCase(Locale.ROOT), 2_500))
                .then()
                .statusCode(201)
                .body("donor_id", equalTo(donor));

        office.donor(donor)
                .then()
                .header("ETag", "\"1\"")
                .body("first_name", equalTo("Awa"))
                .body("email", equalTo(email));
    }

    @Test
    void believesAnEditorWhoseAnswersTheyAre() throws SQLException {
        String donor = office.donor(Map.of("first_name", "Awa", "last_name", "Diallo"));
        PublishedForm form = office.publish(FormOffice.APPEAL);
        String email = Unique.name("nobody") + "@example.org";
        Map<String, Object> answers = FormOffice.gift(email, 2_500);

        office.asEditor()
                .body(Map.of("donor_id", donor, "answers", answers, "submitted_at", "2026-01-31T08:30:00Z"))
                .post(form.submissions())
                .then()
                .statusCode(201)
                .body("donor_id", equalTo(donor))
                .body("submitted_at", equalTo("2026-01-31T08:30:00Z"));
        assertThat(office.count("donors WHERE email = '" + email + "'")).isZero();
        assertThat(office.count("donations WHERE donor_id = '" + donor + "'")).isOne();

        office.asEditor()
                .body(Map.of("donor_id", UUID.randomUUID(), "answers", answers))
                .post(form.submissions())
                .then()
                .statusCode(422)
                .body("errors.field", contains("donor_id"));
        assertThat(form.kept()).hasSize(1);
    }

    @Test
    void correctsAnswersByTheFieldsThatTheyWereGivenTo() {
        PublishedForm form = office.publish(FormOffice.POLL);
        String submission =
                form.submissions() + "/" + form.enter(Map.of("vote", "yes")).path("id");
        form.patch("{\"fields\": [{\"name\": \"other\", \"type\": \"text\", \"label\": \"O\", \"is_required\": true}]}")
                .then()
                .statusCode(200);

        patch(submission, "{\"answers\": {\"vote\": \"no\"}}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("answers.vote", equalTo("no"))
                .body("form_version", equalTo(1));
        patch(submission, "{\"answers\": {\"vote\": \"no\"}}").then().header("ETag", "\"2\"");
        patch(submission, "{\"answers\": {\"vote\": null}}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("answers.vote"));
        patch(submission, "{\"answers\": {\"other\": \"x\"}}").then().statusCode(422);
        patch(submission, "{\"donor_id\": \"" + UUID.randomUUID() + "\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("donor_id"));
        office.asEditor()
                .header("If-Match", "\"1\"")
                .body(Map.of("answers", Map.of("vote", "yes")))
                .put(submission)
                .then()
                .statusCode(412);
        office.asEditor()
                .header("If-Match", "\"2\"")
                .body(Map.of("answers", Map.of("vote", "yes")))
                .put(submission)
                .then()
                .statusCode(200)
                .body("answers.vote", equalTo("yes"));
    }

    @Test
    void losesNoCorrectionWhenManyAreMadeAtOnce() {
        String fields = IntStream.range(0, 12)
                .mapToObj(number -> "{\"name\":\"x" + number + "\",\"type\":\"number\",\"label\":\"X\"}")
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        PublishedForm form = office.publish("[" + fields + "]");
        String submission = form.submissions() + "/" + form.enter(Map.of()).path("id");

        List<Callable<Integer>> work = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(
                        number -> () -> patch(submission, "{\"answers\": {\"x" + number + "\": " + number + "}}")
                                .statusCode())
                .toList();

        assertThat(Clients.atOnce(12, work)).containsOnly(200);
        office.asEditor().get(submission).then().header("ETag", "\"13\"").body("answers.size()", equalTo(12));
    }

    @Test
    void deletesASubmissionAndKeepsItsDonation() throws SQLException {
        PublishedForm form = office.publish(FormOffice.APPEAL);
        Response added = form.enter(FormOffice.gift(Unique.name("gone") + "@example.org", 2_500));
        String submission = form.submissions() + "/" + added.path("id");

        office.asEditor().header("If-Match", "\"7\"").delete(submission).then().statusCode(412);
        office.asEditor().header("If-Match", "\"1\"").delete(submission).then().statusCode(204);
        office.asEditor().delete(submission).then().statusCode(404);
        assertThat(office.count("donations WHERE id = '" + added.path("donation_id") + "'"))
                .isOne();
    }

    @Test
    void keepsAFormAndADonorThatASubmissionNames() {
        PublishedForm form = office.publish(FormOffice.APPEAL);
        String donor = form.enter(FormOffice.gift(Unique.name("named") + "@example.org", 2_500))
                .path("donor_id");

        office.asEditor().delete(form.path()).then().statusCode(409);
        office.asEditor()
                .delete(office.organization().donors() + "/" + donor)
                .then()
                .statusCode(409);
    }

    @Test
    void listsTheNewestFirstAndOnlyWhatMatches() {
        PublishedForm form = office.publish(FormOffice.APPEAL);
        String donor = office.donor(Map.of("first_name", "Awa", "last_name", "Diallo"));
        for (int day = 1; day <= 7; day++) {
            office.asEditor()
                    .body(Map.of(
                            "donor_id",
                            donor,
                            "answers",
                            Map.of("first", "Élodie " + day, "keep", true),
                            "submitted_at",
                            "2026-01-0" + day + "T12:00:00Z"))
                    .post(form.submissions())
                    .then()
                    .statusCode(201);
        }
        form.enter(Map.of("keep", true)).then().statusCode(201);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = office.asEditor()
                    .queryParams(Map.of("limit", 3, "donor_id", donor, "cursor", cursor))
                    .get(form.submissions());
            seen.addAll(page.then().statusCode(200).extract().path("items.answers.first"));
            cursor = page.path("next_cursor");
        }
        assertThat(seen)
                .containsExactly("Élodie 7", "Élodie 6", "Élodie 5", "Élodie 4", "Élodie 3", "Élodie 2", "Élodie 1");
        office.asEditor()
                .queryParams(Map.of("from", "2026-01-02", "to", "2026-01-03", "sort", "submitted_at"))
                .get(form.submissions())
                .then()
                .body("items.answers.first", contains("Élodie 2", "Élodie 3"));
        office.asEditor()
                .queryParam("q", "ELODIE 4")
                .get(form.submissions())
                .then()
                .body("items", hasSize(1));
        office.asEditor()
                .queryParams(Map.of("from", "yesterday", "donor_id", "x"))
                .get(form.submissions())
                .then()
                .statusCode(422)
                .body("errors.field", contains("from", "donor_id"));
    }

    @Test
    void standsUpToHostileAnswers() {
        PublishedForm form = office.publish(FormOffice.APPEAL);
        String deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);
        for (String answers : List.of(
                deep,
                "{\"first\":" + deep + "}",
                "{\"__proto__\":{\"keep\":true}}",
                "{\"constructor\":1,\"keep\":true}",
                "{\"keep\":true,\"first\":\"a\\u0000b\"}",
                "{\"keep\":true,\"first\":\"" + "x".repeat(60_000) + "\"}",
                "{\"keep\":true,\"gift\":1e400}",
                "{\"keep\":true,\"gift\":99999999999999999999}",
                "{\"keep\":true,\"keep\":true}",
                "[]",
                "null")) {
            int status = office.asEditor()
                    .body("{\"answers\": " + answers + "}")
                    .post(form.submissions())
                    .statusCode();
            assertThat(status)
                    .as(answers.substring(0, Math.min(80, answers.length())))
                    .isIn(400, 422);
        }
        assertThat(form.kept()).isEmpty();
    }

    @Test
    void knowsNothingOfOtherFormsAndLetsViewersOnlyRead() {
        PublishedForm form = office.publish(FormOffice.POLL);
        PublishedForm other = office.publish(FormOffice.POLL);
        String id = form.enter(Map.of("vote", "yes")).path("id");
        TestPerson viewer = TestPerson.create(office.product().api());
        office.organization().admit(viewer, "viewer");

        office.asEditor().get(other.submissions() + "/" + id).then().statusCode(404);
        office.asEditor().delete(other.submissions() + "/" + id).then().statusCode(404);
        office.asEditor()
                .get(office.forms() + "/" + UUID.randomUUID() + "/submissions")
                .then()
                .statusCode(404);
        viewer.request().get(form.submissions() + "/" + id).then().statusCode(200);
        viewer.request().delete(form.submissions() + "/" + id).then().statusCode(403);
        viewer.request()
                .body(Map.of("answers", Map.of()))
                .post(form.submissions())
                .then()
                .statusCode(403);
    }

    @Test
    void showsADonorAllTheirAnswersAndForgetsThem() {
        PublishedForm form = office.publish(FormOffice.APPEAL);
        String email = Unique.name("private") + "@example.org";
        String donor = form.enter(FormOffice.gift(email, 2_500)).path("donor_id");
        Map<String, Object> unknown = Map.of("email", email.toUpperCase(Locale.ROOT), "keep", true);
        form.enter(unknown).then().statusCode(201).body("donor_id", nullValue());
        form.enter(Map.of("first", "Somebody else", "keep", true)).then().statusCode(201);
        TestPerson admin = TestPerson.create(office.product().api());
        office.organization().admit(admin, "admin");
        String path = office.organization().donors() + "/" + donor;

        admin.request()
                .get(path + "/personal-data")
                .then()
                .statusCode(200)
                .body("records.submissions.answers.email", contains(email, email.toUpperCase(Locale.ROOT)))
                .body("records.submissions[0].fields.consent_text", hasItem("You may keep it."))
                .body("records.submissions[0].keySet()", not(hasItem("repeat_key")));
        admin.request().post(path + "/erasure").then().statusCode(200).body("items.submissions", equalTo(2));

        assertThat(form.kept())
                .extracting("answers")
                .containsExactlyInAnyOrder(
                        Map.of("keep", true), Map.of("keep", true), Map.of("first", "Somebody else", "keep", true));
    }

    @Test
    void needsOneStatementToReadAndTwoToWrite() throws SQLException {
        FormOffice counted = FormOffice.open(office.product());
        StatementLog log = counted.log();
        PublishedForm form = counted.publish(FormOffice.APPEAL);
        String id = form.enter(FormOffice.gift("zoe@example.org", 2_500)).path("id");
        String submission = form.submissions() + "/" + id;

        assertThat(log.during(() -> counted.asEditor().get(submission))).hasSize(1);
        assertThat(log.during(() -> counted.asEditor().queryParam("q", "zoe").get(form.submissions())))
                .hasSize(1);
        assertThat(log.during(() -> form.enter(Map.of("keep", true)))).hasSize(2);
        assertThat(log.during(() -> form.enter(FormOffice.gift("new@example.org", 2_500))))
                .hasSize(2);
        assertThat(log.during(() -> counted.asEditor()
                        .body("{\"answers\": {\"phone\": \"1\"}}")
                        .patch(submission)))
                .hasSize(2);
        assertThat(log.during(() -> counted.asEditor().delete(submission))).hasSize(1);
    }

    private Response patch(String submission, String json) {
        return office.asEditor().body(json).patch(submission);
    }
}
