package org.causepilot.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.causepilot.account.People.Person;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

@CausePilotTest
class PasswordResetsIT {

    private static final String NEW_PASSWORD = "une phrase toute nouvelle";

    private final RunningCausePilot product;
    private final Person person;

    PasswordResetsIT(RunningCausePilot product) {
        this.product = product;
        person = new People(product).create();
    }

    @Test
    void bySuperadminsEndTheOldPasswordAndAllItOpened() {
        String token = person.token();
        Response reset = reset(person.id());
        reset.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("one_time_link", startsWith(product.baseUri() + "/admin/activation.xhtml?token="));
        assertThat(Instant.parse(reset.path("expires_at")))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));

        product.api().withToken(token).get("/users/me").then().statusCode(401);
        signIn(People.PASSWORD).then().statusCode(401);
        accept(reset, NEW_PASSWORD).then().statusCode(204);
        accept(reset, NEW_PASSWORD).then().statusCode(404);
        signIn(NEW_PASSWORD).then().statusCode(200);
        signIn(People.PASSWORD).then().statusCode(401);
    }

    @Test
    void giveTheNewestLinkOnly() {
        Response first = reset(person.id());
        Response second = reset(person.id());

        accept(first, NEW_PASSWORD).then().statusCode(404);
        accept(second, NEW_PASSWORD).then().statusCode(204);
    }

    @Test
    void areRefusedForPeopleWhoMayNotComeIn() {
        product.api()
                .superadmin()
                .body(Map.of("is_active", false))
                .patch("/users/" + person.id())
                .then()
                .statusCode(200);

        reset(person.id()).then().statusCode(409).body("detail", containsString("deactivated"));
        ask(person.email()).then().statusCode(202);
    }

    @Test
    void areForSuperadminsOnly() {
        String token = person.token();

        product.api()
                .withToken(token)
                .post("/users/" + person.id() + "/password-reset")
                .then()
                .statusCode(403);
        product.api().withToken(token).get("/users/me").then().statusCode(200);
    }

    /** The link goes by mail, whose default sender tells the log of it and no more. */
    @Test
    void areAskedForByWhoeverForgotAndChangeNothingYet() throws SQLException {
        String token = person.token();
        ask(person.email().toUpperCase(java.util.Locale.ROOT)).then().statusCode(202);

        Eventually.within(Duration.ofSeconds(10), "a link", () -> links("mailed-reset") == 1);
        String masked = person.email().substring(0, 1) + "…@example.org";
        Eventually.within(
                Duration.ofSeconds(10),
                "a line in the log",
                () -> log().lines()
                        .anyMatch(line ->
                                line.contains("Votre nouveau mot de passe CausePilot") && line.contains(masked)));
        assertThat(log()).doesNotContain(person.email());
        product.api().withToken(token).get("/users/me").then().statusCode(200);
        signIn(People.PASSWORD).then().statusCode(200);
    }

    @Test
    void spareAMailbox() throws SQLException {
        ask(person.email()).then().statusCode(202);
        Eventually.within(Duration.ofSeconds(10), "a link", () -> links("mailed-reset") == 1);
        ask(person.email()).then().statusCode(202);
        ask(person.email()).then().statusCode(202);
        Person other = new People(product).create();
        ask(other.email()).then().statusCode(202);
        Eventually.within(
                Duration.ofSeconds(10), "the last one's link", () -> linksOf(other.id(), "mailed-reset") == 1);

        assertThat(links("mailed-reset")).isOne();
    }

    /** Otherwise strangers could keep people from activating their accounts. */
    @Test
    void takeNobodysOtherLinksAway() {
        Response given = reset(person.id());
        ask(person.email()).then().statusCode(202);
        Eventually.within(Duration.ofSeconds(10), "a link", () -> links("mailed-reset") == 1);

        accept(given, NEW_PASSWORD).then().statusCode(204);
        assertThat(links("mailed-reset")).isZero();
    }

    @Test
    void sayTheSameInTheSameTimeWhetherOrNotSomebodyIsThere() {
        Response known = ask(person.email());
        Response unknown = ask(Unique.name("nobody") + "@example.org");
        assertThat(known.asString()).isEmpty();
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(202);
        assertThat(names(unknown)).isEqualTo(names(known));
    }

    @Test
    void areNotAskedForAgainAndAgain() {
        String email = Unique.name("nobody") + "@example.org";
        List<Integer> statuses = new ArrayList<>();
        for (int time = 0; time < 6; time++) {
            statuses.add(ask(email).statusCode());
        }
        assertThat(statuses).endsWith(429);
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName())
                .sorted()
                .toList();
    }

    private Response reset(String user) {
        return product.api().superadmin().post("/users/" + user + "/password-reset");
    }

    private Response ask(String email) {
        return product.api().anonymous().body(Map.of("email", email)).post("/auth/password-reset");
    }

    private Response signIn(String password) {
        return product.api()
                .anonymous()
                .body(Map.of("email", person.email(), "password", password))
                .post("/auth/token");
    }

    private Response accept(Response reset, String password) {
        String link = reset.path("one_time_link");
        return product.api()
                .anonymous()
                .body(Map.of("password", password))
                .post("/invitations/" + link.substring(link.indexOf("token=") + 6) + "/acceptance");
    }

    private long links(String purpose) {
        return linksOf(person.id(), purpose);
    }

    private long linksOf(String user, String purpose) {
        try (Connection system = product.postgres().connect("causepilot_main");
                PreparedStatement query = system.prepareStatement(
                        "SELECT count(*) FROM one_time_links WHERE user_id = CAST(? AS uuid) AND purpose = ?")) {
            query.setString(1, user);
            query.setString(2, purpose);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private String log() {
        try {
            return Files.readString(product.log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
