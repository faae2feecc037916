package org.causepilot.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

@CausePilotTest
class IdempotencyIT {

    private final Api api;

    IdempotencyIT(RunningCausePilot product) {
        api = product.api();
    }

    @Test
    void answersARepeatedRequestAsBefore() {
        String key = Unique.name("key");
        String email = Unique.name("twice") + "@example.org";

        Response first = createUser(key, email);
        Response second = createUser(key, email);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .header("Cache-Control", "no-store");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(first.<String>path("one_time_link")).isNotBlank();
    }

    @Test
    void refusesAKeyForAnotherRequest() {
        String key = Unique.name("key");
        createUser(key, Unique.name("one") + "@example.org").then().statusCode(201);

        createUser(key, Unique.name("two") + "@example.org")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/validation"))
                .body("errors.field", contains("Idempotency-Key"))
                .body("errors.code", contains("key-reused"));
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        createUser("k".repeat(256), Unique.name("one") + "@example.org")
                .then()
                .statusCode(422)
                .body("errors.code", contains("bad-key"));
    }

    @Test
    void letsTwoPeopleUseTheSameKey() {
        TestOrganization organization = TestOrganization.create(api);
        String key = Unique.name("key");
        for (int number = 0; number < 2; number++) {
            TestPerson person = TestPerson.create(api);
            organization.admit(person, "editor");
            person.request()
                    .header("Idempotency-Key", key)
                    .body(Map.of("first_name", "A", "last_name", "B"))
                    .post(organization.donors())
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue());
        }
    }

    @Test
    void makesOneOrganizationWhenManySendTheSameRequest() throws Exception {
        String key = Unique.name("key");
        String slug = Unique.name("once");
        Callable<Response> request = () -> api.superadmin()
                .header("Idempotency-Key", key)
                .body(Map.of("name", slug, "slug", slug, "create_database", true))
                .post("/organizations");

        List<Response> answers = Clients.atOnce(6, Collections.nCopies(6, request));

        assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isNotBlank());
        request.call().then().statusCode(201).header("Idempotency-Replayed", "true");
        api.superadmin().queryParam("q", slug).get("/organizations").then().body("items.size()", equalTo(1));
    }

    @Test
    void givesNoAnswerToOneWhoMayNotAskAnyMore() {
        TestOrganization organization = TestOrganization.create(api);
        TestPerson person = TestPerson.create(api);
        organization.admit(person, "editor");
        Callable<Response> request = () -> person.request()
                .header("Idempotency-Key", "leaving")
                .body(Map.of("first_name", "A", "last_name", "B"))
                .post(organization.donors());
        assertThat(call(request).statusCode()).isEqualTo(201);

        api.superadmin()
                .delete(organization.path() + "/members/" + person.id())
                .then()
                .statusCode(204);

        assertThat(call(request).statusCode()).isEqualTo(404);
    }

    private Response createUser(String key, String email) {
        return api.superadmin()
                .header("Idempotency-Key", key)
                .body(Map.of("email", email, "full_name", "Somebody"))
                .post("/users");
    }

    private static Response call(Callable<Response> request) {
        try {
            return request.call();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
