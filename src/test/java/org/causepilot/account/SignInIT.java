package org.causepilot.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.causepilot.account.People.Person;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.junit.jupiter.api.Test;

@CausePilotTest
class SignInIT {

    private final RunningCausePilot cut;
    private final People people;

    SignInIT(RunningCausePilot cut) {
        this.cut = cut;
        this.people = new People(cut);
    }

    @Test
    void answersATokenThatOpensTheApi() {
        Person anna = people.create();
        String token = signIn(anna.email().toUpperCase(Locale.ROOT), People.PASSWORD)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", nullValue())
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo((int) Duration.ofMinutes(30).toSeconds()))
                .extract()
                .path("access_token");
        cut.api()
                .withToken(token)
                .get("/users/me")
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .body("id", equalTo(anna.id()))
                .body("email", equalTo(anna.email()))
                .body("is_superadmin", equalTo(false));
    }

    @Test
    void refusesEverybodyWithTheSameWords() {
        Person inactive = people.create();
        cut.api().superadmin().body(Map.of("is_active", false)).patch("/users/" + inactive.id());
        List<String> answers = List.of(
                refusal(people.create().email(), "not the password"),
                refusal(inactive.email(), People.PASSWORD),
                refusal(UUID.randomUUID() + "@example.org", People.PASSWORD));
        assertThat(answers).allMatch(answers.get(0)::equals).noneMatch(answer -> answer.contains(People.PASSWORD));
    }

    @Test
    void speaksFrenchToThoseWhoAskForIt() {
        cut.api()
                .anonymous()
                .header("Accept-Language", "fr-CH, en;q=0.5")
                .body(Map.of("email", UUID.randomUUID() + "@example.org", "password", "faux"))
                .post("/auth/token")
                .then()
                .statusCode(401)
                .header("Content-Language", "fr")
                .body("title", equalTo("Connexion nécessaire"));
    }

    /** Five are free; after them the wait doubles, so that a minute of guessing buys five more at most. */
    @Test
    void judgesNoMoreOfManyGuessesAtOnceThanAreFree() {
        Person anna = people.create();
        List<Response> answers = IntStream.range(0, 60)
                .parallel()
                .mapToObj(guess -> signIn(anna.email(), "guess number " + guess))
                .toList();
        assertThat(answers).extracting(Response::statusCode).containsOnly(401, 429);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 401))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                .allSatisfy(answer -> answer.then()
                        .header("Retry-After", not(blankOrNullString()))
                        .body("type", equalTo("/problems/too-many-attempts")));
    }

    @Test
    void countsGuessesAtThePasswordChangeTogetherWithSignIns() {
        Person anna = people.create();
        String token = anna.token();
        Response guess;
        do {
            guess = changePassword(token, "not the password", "jamais deux sans trois");
        } while (guess.statusCode() == 422 || Integer.parseInt(guess.header("Retry-After")) < 4);
        signIn(anna.email(), People.PASSWORD).then().statusCode(429);
    }

    @Test
    void asksForBothFieldsAndNamesUnknownOnes() {
        cut.api()
                .anonymous()
                .body(Map.of("email", "a@example.org", "pasword", "x"))
                .post("/auth/token")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("pasword"));
    }

    @Test
    void ignoresABadTokenWhereNoneIsNeeded() {
        Person anna = people.create();
        cut.api()
                .withToken("an.old.one")
                .body(Map.of("email", anna.email(), "password", People.PASSWORD))
                .post("/auth/token")
                .then()
                .statusCode(200);
    }

    @Test
    void changesAPasswordAndEndsAllTokens() {
        Person anna = people.create();
        String first = anna.token();
        String second = anna.token();
        changePassword(first, People.PASSWORD, "un tout nouveau secret").then().statusCode(204);
        cut.api().withToken(first).get("/users/me").then().statusCode(401);
        cut.api().withToken(second).get("/users/me").then().statusCode(401);
        signIn(anna.email(), People.PASSWORD).then().statusCode(401);
        signIn(anna.email(), "un tout nouveau secret").then().statusCode(200);
    }

    @Test
    void turnsDownPasswordsThatAreGuessedFirst() {
        Person anna = people.create();
        String token = anna.token();
        changePassword(token, People.PASSWORD, "short")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("too-short"));
        changePassword(token, People.PASSWORD, anna.email())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("like-email"));
        changePassword(token, People.PASSWORD, People.PASSWORD)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unchanged"));
        cut.api().withToken(token).get("/users/me").then().statusCode(200);
    }

    @Test
    void publishesThePublicKey() {
        cut.api()
                .root()
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/jwk-set+json"))
                .body("keys[0].use", equalTo("sig"))
                .body("keys[0].d", nullValue());
    }

    private Response signIn(String email, String password) {
        return cut.api()
                .anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/auth/token");
    }

    private String refusal(String email, String password) {
        return signIn(email, password)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .extract()
                .asString();
    }

    private Response changePassword(String token, String current, String wanted) {
        return cut.api()
                .withToken(token)
                .body(Map.of("current_password", current, "new_password", wanted))
                .post("/users/me/password");
    }
}
