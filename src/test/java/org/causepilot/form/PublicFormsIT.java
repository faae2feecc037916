package org.causepilot.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causepilot.form.FormOffice.PublishedForm;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.RawAnswer;
import org.causepilot.testing.RawClient;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TestOrganization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What strangers may do. Tests that send much have an organization of their own: each is sent so much a minute. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicFormsIT {

    private final RunningCausePilot product;
    private final FormOffice office;

    PublicFormsIT(RunningCausePilot product) {
        this.product = product;
        office = FormOffice.open(product);
    }

    @Test
    void showsAPublishedFormToEverybody() {
        PublishedForm form = office.publish(FormOffice.APPEAL);

        Response shown = see(form.publicPath());

        shown.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .header("Set-Cookie", nullValue())
                .body("slug", equalTo(form.slug()))
                .body("title", equalTo("A form"))
                .body("fields.name", contains("first", "last", "email", "phone", "gift", "keep"))
                .body("fields[5].consent_text", equalTo("You may keep it."));
        assertThat(shown.asString())
                .doesNotContain(form.id(), office.organization().id());
        product.api()
                .anonymous()
                .header("If-None-Match", "\"1\"")
                .get(form.publicPath())
                .then()
                .statusCode(304);
    }

    @Test
    void tellsNothingOfWhatIsNotPublished() {
        PublishedForm unpublished = office.publish(FormOffice.POLL);
        unpublished.patch("{\"is_published\": false}").then().statusCode(200);
        FormOffice suspended = FormOffice.open(product);
        PublishedForm ofSuspended = suspended.publish(FormOffice.POLL);
        change(suspended.organization(), Map.of("is_active", false));
        FormOffice without = FormOffice.open(product);
        PublishedForm ofModule = without.publish(FormOffice.POLL);
        product.api()
                .superadmin()
                .body(Map.of("is_enabled", false))
                .put(without.organization().path() + "/modules/forms")
                .then()
                .statusCode(200);

        List<String> paths = List.of(
                unpublished.publicPath(),
                ofSuspended.publicPath(),
                ofModule.publicPath(),
                "/public/forms/" + office.organization().slug() + "/no-such-form",
                "/public/forms/" + office.organization().slug() + "/No_Such_Form",
                "/public/forms/no-such-organization/" + unpublished.slug(),
                "/public/forms/" + office.organization().id() + "/" + unpublished.id());

        assertThat(paths.stream().map(this::told).distinct()).hasSize(1);
        assertThat(paths.stream().flatMap(path -> Stream.of(see(path), send(path, Map.of("vote", "yes")))))
                .allSatisfy(answer -> answer.then().statusCode(404).header("Access-Control-Allow-Origin", "*"));
    }

    @Test
    void letsScriptsOfOtherSitesAskWithoutCredentials() {
        PublishedForm form = office.publish(FormOffice.POLL);

        RawAnswer preflight = new RawClient(product.baseUri())
                .send(
                        "OPTIONS",
                        "/api/v1" + form.publicPath() + "/submissions",
                        Map.of(
                                "Origin", "https://nonprofit.example",
                                "Access-Control-Request-Method", "POST",
                                "Access-Control-Request-Headers", "content-type,idempotency-key"),
                        new byte[0]);
        RawAnswer elsewhere = new RawClient(product.baseUri())
                .send("OPTIONS", "/api/v1/users/me", Map.of("Origin", "https://nonprofit.example"), new byte[0]);

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.hasHeader("Access-Control-Allow-Origin: *")).isTrue();
        assertThat(preflight.hasHeader("Access-Control-Allow-Methods: GET, POST"))
                .isTrue();
        assertThat(preflight.head()).containsIgnoringCase("Idempotency-Key");
        assertThat(preflight.head()).doesNotContainIgnoringCase("Allow-Credentials");
        assertThat(elsewhere.head()).doesNotContainIgnoringCase("Access-Control");
    }

    @Test
    void keepsAPromiseAndTellsNothingButThat() throws SQLException {
        PublishedForm form = office.publish(FormOffice.APPEAL, office.campaign());

        Response answer = form.send(FormOffice.gift("promise@example.org", 2_500));

        answer.then().statusCode(201).header("Cache-Control", "no-store").header("Location", nullValue());
        assertThat(answer.<Map<String, Object>>path("")).containsOnlyKeys("submitted_at");
        Map<String, Object> kept = form.theOne();
        assertThat(kept.get("submitted_at")).isEqualTo(answer.path("submitted_at"));
        office.donor((String) kept.get("donor_id")).then().body("email", equalTo("promise@example.org"));
        assertThat(office.first("SELECT status FROM donations WHERE id = '" + kept.get("donation_id") + "'"))
                .isEqualTo("pledged");
    }

    @Test
    void neitherChangesNorBetraysAKnownDonor() {
        String donor = office.donor(Map.of("first_name", "Awa", "last_name", "Diallo", "email", "awa@example.org"));
        PublishedForm form = office.publish(FormOffice.APPEAL);
        Map<String, Object> answers = new HashMap<>(FormOffice.gift("AWA@example.org", 2_500));
        answers.put("phone", "01 02 03");

        Response toKnown = form.send(answers);
        answers.put("email", "awa.nobody@example.org");
        Response toNew = form.send(answers);

        assertThat(List.of(toKnown.statusCode(), toNew.statusCode())).containsOnly(201);
        assertThat(withoutTimes(toKnown)).isEqualTo(withoutTimes(toNew));
        assertThat(form.kept()).extracting("donor_id").contains(donor);
        office.donor(donor)
                .then()
                .header("ETag", "\"1\"")
                .body("first_name", equalTo("Awa"))
                .body("phone", nullValue());
    }

    @Test
    void makesOneDonorOfManyWhoComeAtOnceWithOneAddress() throws SQLException {
        FormOffice busy = FormOffice.open(product);
        PublishedForm form = busy.publish(FormOffice.APPEAL);
        List<Callable<Integer>> work = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(number -> () -> form.send(FormOffice.gift(
                                number % 2 == 0 ? "Same@example.org" : "same@EXAMPLE.org", 1_000L + number))
                        .statusCode())
                .toList();

        assertThat(Clients.atOnce(12, work)).containsOnly(201);

        assertThat(busy.count("donors")).isOne();
        assertThat(busy.count("form_submissions")).isEqualTo(12);
        assertThat(busy.count("donations WHERE status = 'pledged'")).isEqualTo(12);
    }

    @Test
    void keepsASubmissionOnceHoweverOftenItIsSent() throws SQLException {
        FormOffice busy = FormOffice.open(product);
        PublishedForm form = busy.publish(FormOffice.APPEAL);
        String key = UUID.randomUUID().toString();
        Map<String, Object> gift = FormOffice.gift("once@example.org", 2_500);

        List<Response> answers = Clients.atOnce(12, Collections.nCopies(12, () -> form.send(gift, key)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                .hasSize(1);
        assertThat(busy.count("donations")).isOne();
        assertThat(busy.count("form_submissions")).isOne();
        form.send(FormOffice.gift("once@example.org", 9_900), key)
                .then()
                .statusCode(422)
                .body("errors.code", contains("key-reused"));
    }

    @Test
    void takesTheSamePromiseForADoubleClickAndTheSameVoteForTwo() throws SQLException {
        FormOffice busy = FormOffice.open(product);
        PublishedForm appeal = busy.publish(FormOffice.APPEAL);
        PublishedForm poll = busy.publish(FormOffice.POLL);
        Map<String, Object> gift = FormOffice.gift("twice@example.org", 2_500);

        List<Integer> statuses =
                Clients.atOnce(6, Collections.nCopies(6, () -> appeal.send(gift).statusCode()));

        assertThat(statuses).containsOnly(201);
        assertThat(busy.count("donations")).isOne();
        appeal.send(FormOffice.gift("twice@example.org", 2_600)).then().statusCode(201);
        assertThat(busy.count("donations")).isEqualTo(2);
        poll.send(Map.of("vote", "yes")).then().statusCode(201);
        poll.send(Map.of("vote", "yes")).then().statusCode(201);
        assertThat(poll.kept()).hasSize(2);
    }

    @Test
    void checksEachSubmissionAgainstTheVersionThatItNamesWhileTheFormIsChanged() throws SQLException {
        FormOffice busy = FormOffice.open(product);
        PublishedForm form = busy.publish(FormOffice.POLL);
        List<Callable<Integer>> work = IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(number -> number % 2 == 0
                        ? () -> form.patch("{\"title\": \"Title " + number + "\"}")
                                        .statusCode()
                                - 200
                        : () -> form.send(Map.of("vote", "yes")).statusCode() - 201)
                .toList();

        assertThat(Clients.atOnce(6, work)).containsOnly(0);

        assertThat(busy.count("form_submissions")).isEqualTo(12);
        assertThat(busy.count("form_submissions s JOIN form_definitions d ON d.form_id = s.form_id"
                        + " AND d.version = s.form_version AND d.fields -> 0 ->> 'name' = 'vote'"))
                .isEqualTo(12);
    }

    @Test
    void tellsFaultsToAScriptInItsLanguage() {
        PublishedForm form = office.publish(FormOffice.APPEAL);

        product.api()
                .anonymous()
                .header("Accept-Language", "fr")
                .header("Origin", "https://nonprofit.example")
                .body(Map.of("answers", Map.of("gift", 2_500, "email", "x"), "website", "http://spam.example"))
                .post(form.publicPath() + "/submissions")
                .then()
                .statusCode(422)
                .header("Access-Control-Allow-Origin", "*")
                .body("errors.field", contains("website"))
                .body("errors.message", contains("Ce champ est destiné aux robots. Laissez-le vide."));
        form.send(Map.of("gift", 2_500, "email", "x"))
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder("answers.email", "answers.first", "answers.last", "answers.keep"));
        assertThat(form.kept()).isEmpty();
    }

    @Test
    void refusesMoreThanPeopleSend() {
        FormOffice flooded = FormOffice.open(product);
        PublishedForm form = flooded.publish(FormOffice.POLL);
        PublishedForm ofAnother = office.publish(FormOffice.POLL);

        List<Response> answers = Clients.atOnce(6, Collections.nCopies(40, () -> form.send(Map.of("vote", "yes"))));

        List<Response> refused =
                answers.stream().filter(answer -> answer.statusCode() != 201).toList();
        assertThat(answers.size() - refused.size()).isBetween(30, 35);
        assertThat(refused).allSatisfy(answer -> {
            answer.then()
                    .statusCode(429)
                    .header("Access-Control-Allow-Origin", "*")
                    .body("type", endsWith("too-many-attempts"));
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        });
        see(form.publicPath()).then().statusCode(200);
        ofAnother.send(Map.of("vote", "yes")).then().statusCode(201);
    }

    @Test
    void readsNoMoreThanABodyMayBeLong() {
        PublishedForm form = office.publish(FormOffice.APPEAL);

        RawAnswer answer = new RawClient(product.baseUri())
                .send(
                        "POST",
                        "/api/v1" + form.publicPath() + "/submissions",
                        Map.of("Content-Type", "application/json"),
                        ("{\"answers\":{\"first\":\"" + "x".repeat(70_000) + "\"}}").getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void needsOneStatementToShowAFormAndTwoToKeepAPromise() throws SQLException {
        FormOffice counted = FormOffice.open(product);
        StatementLog log = counted.log();
        PublishedForm form = counted.publish(FormOffice.APPEAL);
        form.send(FormOffice.gift("first@example.org", 2_500)).then().statusCode(201);

        assertThat(log.during(() -> see(form.publicPath()))).hasSize(1);
        assertThat(log.during(() -> form.send(FormOffice.gift("new@example.org", 2_500), "key")))
                .hasSize(2);
        assertThat(log.during(() -> form.send(FormOffice.gift("new@example.org", 2_500), "key")))
                .hasSize(1);
        assertThat(log.during(() -> form.send(FormOffice.gift("new@example.org", 2_600))))
                .hasSize(2);
    }

    private Response see(String path) {
        return product.api().anonymous().get(path);
    }

    private Response send(String path, Map<String, ?> answers) {
        return product.api().anonymous().body(Map.of("answers", answers)).post(path + "/submissions");
    }

    /** But for the address that was asked. */
    private String told(String path) {
        return see(path).asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static String withoutTimes(Response answer) {
        String headers = answer.headers().asList().stream()
                .filter(header -> !header.getName().equals("Date"))
                .toList()
                .toString();
        return headers + answer.asString().replaceAll("\\d", "0");
    }

    private void change(TestOrganization organization, Map<String, Object> patch) {
        product.api().superadmin().body(patch).patch(organization.path()).then().statusCode(200);
    }
}
