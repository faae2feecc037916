package org.causepilot.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.causepilot.account.People.Person;
import org.causepilot.testing.AuditReader;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

@CausePilotTest
class InvitationsIT {

    private static final String NEW_PASSWORD = "a sentence of the new member";

    private final RunningCausePilot product;
    private final People people;
    private final TestOrganization organization;
    private final Person admin;
    private final String adminsToken;

    InvitationsIT(RunningCausePilot product) {
        this.product = product;
        people = new People(product);
        organization = TestOrganization.register(product.api());
        admin = member(organization, "admin");
        adminsToken = admin.token();
    }

    @Test
    void makeSomebodyNewAMemberWithAnAccount() {
        String email = stranger();
        Response invited = invite(email.toUpperCase(Locale.ROOT), "editor");
        invited.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", containsString(invitations() + "/" + invited.path("id")))
                .body("email", equalTo(email))
                .body("role", equalTo("editor"))
                .body("invited_by", equalTo(admin.email()))
                .body("one_time_link", startsWith(product.baseUri() + "/admin/activation.xhtml?token="));
        String token = tokenOf(invited);

        accept(token, Map.of("password", "short", "full_name", "Zoé Ünal"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("password"));
        accept(token, Map.of("password", NEW_PASSWORD, "full_name", " "))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("full_name"));
        accept(token, Map.of("password", NEW_PASSWORD, "full_name", "Zoé Ünal"))
                .then()
                .statusCode(204);

        String id = product.api()
                .withToken(product.api().token(email, NEW_PASSWORD))
                .get("/users/me")
                .then()
                .statusCode(200)
                .body("full_name", equalTo("Zoé Ünal"))
                .body("is_superadmin", equalTo(false))
                .extract()
                .path("id");
        assertThat(roleOf(id)).isEqualTo("editor");
        accept(token, Map.of("password", NEW_PASSWORD, "full_name", "Zoé Ünal"))
                .then()
                .statusCode(404)
                .body("detail", containsString("used already"));
        asAdmin().get(invitations()).then().body("items.email", not(hasItem(email)));
    }

    @Test
    void letSomebodyWithAnAccountInByItsPassword() {
        Person anna = people.create();
        String token = tokenOf(invite(anna.email(), "viewer"));

        accept(token, Map.of("password", "another sentence altogether")).then().statusCode(401);
        accept(token, Map.of("password", People.PASSWORD)).then().statusCode(204);

        assertThat(roleOf(anna.id())).isEqualTo("viewer");
    }

    @Test
    void letSomebodySignedInInWithoutAPassword() {
        Person anna = people.create();
        Person bert = people.create();
        String token = tokenOf(invite(anna.email(), "viewer"));

        accept(token, Map.of()).then().statusCode(422).body("errors.field", hasItem("password"));
        accept(product.api().withToken(bert.token()), token, Map.of())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        accept(product.api().withToken(anna.token()), token, Map.of()).then().statusCode(204);

        assertThat(roleOf(anna.id())).isEqualTo("viewer");
        assertThat(roleOf(bert.id())).isNull();
    }

    /** Whoever invites sees the link: alone it opens nobody's account, and changes nobody's password. */
    @Test
    void giveTheirInviterNoWayIntoAnAccountThatIsThere() {
        Person anna = people.create();
        String token = tokenOf(invite(anna.email(), "viewer"));

        accept(token, Map.of("password", "chosen by the inviter", "full_name", "Anna"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
        accept(asAdmin(), token, Map.of()).then().statusCode(403);

        assertThat(product.api().token(anna.email(), People.PASSWORD)).isNotBlank();
        accept(token, Map.of("password", People.PASSWORD)).then().statusCode(204);
    }

    @Test
    void tellTheirInviterNothingOfAccountsElsewhere() {
        Response ofKnown = invite(people.create().email(), "viewer");
        Response ofUnknown = invite(stranger(), "viewer");

        assertThat(shapeOf(ofKnown)).isEqualTo(shapeOf(ofUnknown));
        for (Response invited : List.of(ofKnown, ofUnknown)) {
            invited.then().statusCode(201);
            accept(tokenOf(invited), Map.of("password", "not the right sentence"))
                    .then()
                    .statusCode(401)
                    .body("detail", containsString("opens no account"));
            String page = product.api()
                    .root()
                    .header("Accept-Language", "en")
                    .get("/admin/activation.xhtml?token=" + tokenOf(invited))
                    .asString();
            assertThat(page).contains("I have an account", "I am new here");
        }
    }

    @Test
    void areRefusedForMembersAndWithdrawnWhenSomebodyBecomesOneOtherwise() {
        Person anna = people.create();
        String token = tokenOf(invite(anna.email(), "viewer"));
        organization
                .api()
                .superadmin()
                .body(Map.of("user_id", anna.id(), "role", "editor"))
                .post(organization.path() + "/members")
                .then()
                .statusCode(201);

        accept(token, Map.of("password", People.PASSWORD)).then().statusCode(404);
        invite(anna.email().toUpperCase(Locale.ROOT), "viewer")
                .then()
                .statusCode(409)
                .body("detail", containsString("member"));
        assertThat(roleOf(anna.id())).isEqualTo("editor");
    }

    @Test
    void areReplacedByNewerOnesAndCanBeWithdrawn() {
        String email = stranger();
        String first = tokenOf(invite(email, "viewer"));
        Response second = invite(email, "admin");

        accept(first, Map.of("password", NEW_PASSWORD, "full_name", "Zoé"))
                .then()
                .statusCode(404);
        asAdmin()
                .queryParam("q", email)
                .get(invitations())
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(second.path("id").toString())))
                .body("items.role", equalTo(List.of("admin")));
        String address = invitations() + "/" + second.path("id");
        asAdmin().get(address).then().statusCode(200).body("email", equalTo(email));
        asAdmin().delete(address).then().statusCode(204);
        asAdmin().delete(address).then().statusCode(404);
        asAdmin().get(address).then().statusCode(404);
        accept(tokenOf(second), Map.of("password", NEW_PASSWORD, "full_name", "Zoé"))
                .then()
                .statusCode(404);
    }

    @Test
    void endAfterTheirTime() throws SQLException {
        Response invited = invite(stranger(), "viewer");
        execute("UPDATE invitations SET expires_at = now() WHERE id = CAST(? AS uuid)", invited.path("id"));

        accept(tokenOf(invited), Map.of("password", NEW_PASSWORD, "full_name", "Zoé"))
                .then()
                .statusCode(404);
        asAdmin()
                .get(invitations())
                .then()
                .body("items.id", hasItem(invited.path("id").toString()));
    }

    /** Somebody who was put out cannot come back through a door left open. */
    @Test
    void areWorthWhatTheirInviterMayDo() {
        Person other = member(organization, "admin");
        Response invited = invite(product.api().withToken(other.token()), stranger(), "admin");
        asAdmin().delete(organization.path() + "/members/" + other.id()).then().statusCode(204);

        accept(tokenOf(invited), Map.of("password", NEW_PASSWORD, "full_name", "Zoé"))
                .then()
                .statusCode(404);
        asAdmin().get(invitations()).then().body("items", empty());
    }

    @Test
    void areForAdministratorsOfTheOrganizationOnly() {
        for (String role : List.of("editor", "viewer")) {
            String member = member(organization, role).token();
            invite(product.api().withToken(member), stranger(), "viewer").then().statusCode(403);
            product.api().withToken(member).get(invitations()).then().statusCode(403);
        }
        TestOrganization another = TestOrganization.register(product.api());
        String foreign = member(another, "admin").token();
        Response invited = invite(stranger(), "viewer");
        product.api()
                .withToken(foreign)
                .delete(another.path() + "/invitations/" + invited.path("id"))
                .then()
                .statusCode(404);
        product.api().withToken(foreign).get(invitations()).then().statusCode(404);
        invite(product.api().superadmin(), stranger(), "admin").then().statusCode(201);
    }

    @Test
    void waitWhileTheirOrganizationIsSuspended() {
        String token = tokenOf(invite(stranger(), "viewer"));
        setActive(false);
        accept(token, Map.of("password", NEW_PASSWORD, "full_name", "Zoé"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/organization-suspended"));
        invite(stranger(), "viewer").then().statusCode(403);
        setActive(true);
        accept(token, Map.of("password", NEW_PASSWORD, "full_name", "Zoé"))
                .then()
                .statusCode(204);
    }

    @Test
    void areAcceptedOnceHoweverManyTry() throws SQLException {
        String email = stranger();
        String token = tokenOf(invite(email, "viewer"));
        List<Callable<Integer>> tries = Collections.nCopies(
                6,
                () -> accept(token, Map.of("password", NEW_PASSWORD, "full_name", "Zoé"))
                        .statusCode());

        assertThat(Clients.atOnce(6, tries))
                .containsOnlyOnce(204)
                .allMatch(status -> status == 204 || status == 404 || status == 409 || status == 429);
        assertThat(count("SELECT count(*) FROM users WHERE email = ?", email)).isOne();
    }

    /** Nobody gets what is meant for somebody else by being invited under their address first. */
    @Test
    void vouchForNoAddressInAnotherOrganization() {
        String email = stranger();
        accept(tokenOf(invite(email, "viewer")), Map.of("password", NEW_PASSWORD, "full_name", "Not Zoé"))
                .then()
                .statusCode(204);
        TestOrganization another = TestOrganization.register(product.api());
        String othersAdmin = member(another, "admin").token();

        add(product.api().withToken(othersAdmin), another, email)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unknown-user"));

        String link = product.api()
                .superadmin()
                .post("/users/" + idOf(email) + "/password-reset")
                .then()
                .statusCode(200)
                .extract()
                .path("one_time_link");
        accept(link.substring(link.indexOf("token=") + 6), Map.of("password", NEW_PASSWORD + " again"))
                .then()
                .statusCode(204);
        add(product.api().withToken(othersAdmin), another, email).then().statusCode(201);
    }

    @Test
    void areNotSentToOneAddressAgainAndAgain() {
        String email = stranger();
        for (int time = 0; time < 5; time++) {
            invite(email, "viewer").then().statusCode(201);
        }
        invite(email, "viewer").then().statusCode(429);
        invite(stranger(), "viewer").then().statusCode(201);
    }

    @Test
    void leaveTheirLinkInNoTableAndNoLog() throws Exception {
        String email = stranger();
        Response invited = invite(email, "viewer");
        String masked = email.substring(0, 1) + "…@example.org";

        assertThat(count(
                        "SELECT count(*) FROM invitations WHERE invitations::text LIKE ?",
                        "%" + tokenOf(invited) + "%"))
                .isZero();
        String subject = "Rejoignez Organization " + organization.slug();
        Eventually.within(Duration.ofSeconds(10), "a line in the log", () -> log().contains(subject));
        assertThat(log().lines().filter(line -> line.contains(subject)))
                .allSatisfy(line -> assertThat(line).contains(masked).doesNotContain(email));
        assertThat(log()).doesNotContain(tokenOf(invited));
    }

    @Test
    void leaveTheirCourseInTheAuditTrail() {
        AuditReader trail = new AuditReader(product.api());
        Response invited = invite(stranger(), "viewer");
        accept(tokenOf(invited), Map.of("password", NEW_PASSWORD, "full_name", "Zoé"))
                .then()
                .statusCode(204);

        assertThat(trail.events(Map.of("organization_id", organization.id(), "limit", 3)))
                .extracting(event -> event.get("action"))
                .containsExactly("invitation.accepted", "membership.added", "invitation.issued");
    }

    private String log() {
        try {
            return Files.readString(product.log());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private String invitations() {
        return organization.path() + "/invitations";
    }

    private static String stranger() {
        return Unique.name("invited") + "@example.org";
    }

    private RequestSpecification asAdmin() {
        return product.api().withToken(adminsToken);
    }

    private Response invite(String email, String role) {
        return invite(asAdmin(), email, role);
    }

    private Response invite(RequestSpecification as, String email, String role) {
        return as.body(Map.of("email", email, "role", role)).post(invitations());
    }

    private Response accept(String token, Map<String, String> body) {
        return accept(product.api().anonymous(), token, body);
    }

    private static Response accept(RequestSpecification as, String token, Map<String, String> body) {
        return as.body(body).post("/invitations/" + token + "/acceptance");
    }

    private static String tokenOf(Response invited) {
        String link = invited.then().statusCode(201).extract().path("one_time_link");
        return link.substring(link.indexOf("token=") + 6);
    }

    /** Its fields with what kind of value they have. */
    private static Map<String, String> shapeOf(Response answer) {
        Map<String, Object> body = new HashMap<>(answer.path(""));
        Map<String, String> shape = new TreeMap<>();
        body.forEach((field, value) -> shape.put(field, String.valueOf(value).replaceAll("[0-9A-Za-z_-]+", "x")));
        return shape;
    }

    private Person member(TestOrganization of, String role) {
        Person person = people.create();
        product.api()
                .superadmin()
                .body(Map.of("user_id", person.id(), "role", role))
                .post(of.path() + "/members")
                .then()
                .statusCode(201);
        return person;
    }

    private static Response add(RequestSpecification as, TestOrganization to, String email) {
        return as.body(Map.of("email", email, "role", "viewer")).post(to.path() + "/members");
    }

    /** Null for somebody who is no member. */
    private String roleOf(String user) {
        return product.api()
                .superadmin()
                .queryParam("limit", 200)
                .get(organization.path() + "/members")
                .path("items.find { it.user_id == '" + user + "' }?.role");
    }

    private String idOf(String email) {
        return product.api().superadmin().queryParam("q", email).get("/users").path("items[0].id");
    }

    private void setActive(boolean active) {
        product.api()
                .superadmin()
                .body(Map.of("is_active", active))
                .patch(organization.path())
                .then()
                .statusCode(200);
    }

    private void execute(String sql, String argument) throws SQLException {
        try (Connection system = product.postgres().connect("causepilot_main");
                PreparedStatement statement = system.prepareStatement(sql)) {
            statement.setString(1, argument);
            statement.executeUpdate();
        }
    }

    private long count(String sql, String argument) throws SQLException {
        try (Connection system = product.postgres().connect("causepilot_main");
                PreparedStatement statement = system.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
