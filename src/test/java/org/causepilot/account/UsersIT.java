package org.causepilot.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.causepilot.account.People.Person;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@CausePilotTest
class UsersIT {

    private final RunningCausePilot cut;
    private final People people;

    UsersIT(RunningCausePilot cut) {
        this.cut = cut;
        this.people = new People(cut);
    }

    @Nested
    class Creating {

        @Test
        void answersWhereTheAccountIs() {
            String email = UUID.randomUUID() + "@Example.org";
            Response created = create(Map.of("email", email, "full_name", " Zoé Ünal ", "password", People.PASSWORD));
            created.then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .body("email", equalTo(email.toLowerCase(Locale.ROOT)))
                    .body("full_name", equalTo("Zoé Ünal"))
                    .body("language", equalTo("fr"))
                    .body("must_change_password", equalTo(false))
                    .body("one_time_link", nullValue());
            String id = created.path("id");
            assertThat(created.header("Location")).endsWith("/api/v1/users/" + id);
            cut.api().superadmin().get("/users/" + id).then().statusCode(200).body("id", equalTo(id));
        }

        @Test
        void handsOutALinkWhenNoPasswordIsGiven() {
            String link = invite().path("one_time_link");
            assertThat(link).startsWith(cut.baseUri() + "/admin/activation.xhtml?token=");
        }

        @Test
        void refusesAnAddressThatIsTakenInAnyCase() {
            Person anna = people.create();
            create(Map.of(
                            "email",
                            anna.email().toUpperCase(Locale.ROOT),
                            "full_name",
                            "Another",
                            "password",
                            People.PASSWORD))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/conflict"))
                    .body("errors.field", hasItem("email"));
        }

        @Test
        void namesEveryFieldAtFault() {
            create(Map.of("email", "nobody", "full_name", " ", "language", "en"))
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("email"))
                    .body("errors.field", hasItem("full_name"));
        }

        @Test
        void takesNoFieldThatIsTheServersOwn() {
            create(Map.of(
                            "email",
                            "a@example.org",
                            "full_name",
                            "A",
                            "id",
                            UUID.randomUUID().toString()))
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("unknown-field"));
        }
    }

    @Nested
    class Accepting {

        @Test
        void setsTheFirstPasswordOnce() {
            Response invited = invite();
            String token = tokenOf(invited);
            accept(token, "short").then().statusCode(422).body("errors.field", hasItem("password"));
            accept(token, "le premier de tous").then().statusCode(204);
            assertThat(cut.api().token(invited.path("email"), "le premier de tous"))
                    .isNotBlank();
            accept(token, "le second de tous").then().statusCode(404);
        }

        @Test
        void refusesTheLinkOfSomebodyDeactivated() {
            Response invited = invite();
            change(invited.path("id"), Map.of("is_active", false)).then().statusCode(200);
            accept(tokenOf(invited), "le premier de tous").then().statusCode(404);
        }

        @Test
        void keepsOnlyADigestOfTheLink() throws Exception {
            String token = tokenOf(invite());
            try (var connection = cut.postgres().connect("causepilot_main");
                    var rows = connection
                            .createStatement()
                            .executeQuery("SELECT one_time_links::text FROM one_time_links")) {
                while (rows.next()) {
                    assertThat(rows.getString(1)).doesNotContain(token);
                }
            }
        }

        private Response accept(String token, String password) {
            return cut.api()
                    .anonymous()
                    .body(Map.of("password", password))
                    .post("/invitations/" + token + "/acceptance");
        }

        private String tokenOf(Response invited) {
            String link = invited.path("one_time_link");
            return link.substring(link.indexOf("token=") + 6);
        }
    }

    @Nested
    class Listing {

        @Test
        void findsPeopleWithoutRegardToCaseAndAccents() {
            String word = "q" + UUID.randomUUID().toString().substring(0, 8);
            people.create(Map.of("full_name", "Élodie " + word));
            people.create(Map.of("full_name", "Anaïs " + word));
            list(Map.of("q", "ELODIE " + word)).body("items", hasSize(1));
            list(Map.of("q", word)).body("items.full_name", equalTo(List.of("Anaïs " + word, "Élodie " + word)));
        }

        @Test
        void walksThroughPagesWithoutLosingAnybody() {
            String word = "q" + UUID.randomUUID().toString().substring(0, 8);
            for (int person = 0; person < 5; person++) {
                people.create(Map.of("full_name", "Same Name " + word));
            }
            List<String> seen = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                ValidatableResponse page = list(Map.of("q", word, "limit", 2, "cursor", cursor));
                seen.addAll(page.extract().path("items.id"));
                cursor = page.extract().path("next_cursor");
            }
            assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        }

        @Test
        void refusesForeignCursorsAndLimits() {
            cut.api()
                    .superadmin()
                    .queryParam("cursor", "abc")
                    .get("/users")
                    .then()
                    .statusCode(422);
            cut.api().superadmin().queryParam("limit", 201).get("/users").then().statusCode(422);
        }

        private ValidatableResponse list(Map<String, Object> query) {
            return cut.api()
                    .superadmin()
                    .queryParams(query)
                    .get("/users")
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class Changing {

        @Test
        void changesOnlyWhatIsGiven() {
            Person anna = people.create();
            change(anna.id(), Map.of("full_name", "Anna Neu", "language", "en"))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("full_name", equalTo("Anna Neu"))
                    .body("language", equalTo("en"))
                    .body("email", equalTo(anna.email()));
        }

        @Test
        void refusesWhoHasSeenAnOlderState() {
            Person anna = people.create();
            change(anna.id(), Map.of("full_name", "First"));
            cut.api()
                    .superadmin()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("full_name", "Second"))
                    .patch("/users/" + anna.id())
                    .then()
                    .statusCode(412)
                    .body("type", equalTo("/problems/precondition-failed"));
            cut.api()
                    .superadmin()
                    .header("If-Match", "\"1\"")
                    .delete("/users/" + anna.id())
                    .then()
                    .statusCode(412);
        }

        @Test
        void clearsNothing() {
            Person anna = people.create();
            cut.api()
                    .superadmin()
                    .body("{\"full_name\":null,\"email\":null}")
                    .patch("/users/" + anna.id())
                    .then()
                    .statusCode(422)
                    .body("errors.code", everyItem(equalTo("required")))
                    .body("errors", hasSize(2));
        }

        private void demoteWhoeverOtherTestsPromoted() throws SQLException {
            try (Connection system = cut.postgres().connect("causepilot_main");
                    PreparedStatement demote =
                            system.prepareStatement("UPDATE users SET is_superadmin = false WHERE email <> ?")) {
                demote.setString(1, Superadmin.EMAIL);
                demote.executeUpdate();
            }
        }

        @Test
        void keepsTheLastSuperadmin() throws SQLException {
            demoteWhoeverOtherTestsPromoted();
            String me = cut.api().superadmin().get("/users/me").path("id");
            for (Map<String, Object> step :
                    List.<Map<String, Object>>of(Map.of("is_superadmin", false), Map.of("is_active", false))) {
                change(me, step).then().statusCode(409).body("detail", containsString("last"));
            }
            cut.api().superadmin().delete("/users/" + me).then().statusCode(409);
            assertThat(cut.api().token(Superadmin.EMAIL, Superadmin.PASSWORD)).isNotBlank();
        }

        @Test
        void deletesAnAccountAndItsTokens() {
            Person anna = people.create();
            String token = anna.token();
            cut.api().superadmin().delete("/users/" + anna.id()).then().statusCode(204);
            cut.api().withToken(token).get("/users/me").then().statusCode(401);
            cut.api().superadmin().get("/users/" + anna.id()).then().statusCode(404);
        }
    }

    @Nested
    class Entering {

        @Test
        void isForSuperadminsOnly() {
            Person anna = people.create();
            String token = anna.token();
            cut.api()
                    .withToken(token)
                    .get("/users")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"));
            cut.api().withToken(token).get("/users/" + anna.id()).then().statusCode(403);
            cut.api()
                    .withToken(token)
                    .body(Map.of("is_superadmin", true))
                    .patch("/users/" + anna.id())
                    .then()
                    .statusCode(403);
            cut.api().withToken(token).delete("/users/" + anna.id()).then().statusCode(403);
            cut.api()
                    .withToken(token)
                    .body(Map.of("email", "x@example.org", "full_name", "X"))
                    .post("/users")
                    .then()
                    .statusCode(403);
        }

        @Test
        void needsAToken() {
            cut.api()
                    .anonymous()
                    .get("/users")
                    .then()
                    .statusCode(401)
                    .contentType(startsWith("application/problem+json"))
                    .header("WWW-Authenticate", equalTo("Bearer"))
                    .body("instance", endsWith("/users"));
        }

        @Test
        void findsNobodyUnderWhatIsNoId() {
            cut.api().superadmin().get("/users/nobody").then().statusCode(404);
            cut.api().superadmin().get("/users/" + UUID.randomUUID()).then().statusCode(404);
        }
    }

    private Response create(Map<String, Object> body) {
        return cut.api().superadmin().body(body).post("/users");
    }

    private Response invite() {
        Response invited = create(Map.of("email", UUID.randomUUID() + "@example.org", "full_name", "Invited"));
        invited.then().statusCode(201).header("Cache-Control", "no-store");
        return invited;
    }

    private Response change(String id, Map<String, Object> body) {
        return cut.api().superadmin().body(body).patch("/users/" + id);
    }
}
