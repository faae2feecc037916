package org.causepilot.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.account.People.Person;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CausePilotTest
class MembersIT {

    private final RunningCausePilot cut;
    private final People people;
    private String organization;
    private String members;

    MembersIT(RunningCausePilot cut) {
        this.cut = cut;
        this.people = new People(cut);
    }

    @BeforeEach
    void foundAnOrganization() {
        organization = cut.api()
                .superadmin()
                .body(Map.of("name", "Members " + UUID.randomUUID()))
                .post("/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        members = "/organizations/" + organization + "/members";
    }

    @Test
    void letsASuperadminNameTheFirstAdministratorAndHerTheOthers() {
        Person anna = people.create();
        Person bert = people.create();
        add(superadmin(), Map.of("email", anna.email(), "role", "admin"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString(members + "/" + anna.id()))
                .body("role", equalTo("admin"));
        String annasToken = anna.token();
        add(as(annasToken), Map.of("user_id", bert.id(), "role", "viewer"))
                .then()
                .statusCode(201);
        as(annasToken).get(members).then().statusCode(200).body("items.email", hasItem(bert.email()));
    }

    @Test
    void hidesTheOrganizationFromStrangers() {
        String stranger = people.create().token();
        String known =
                as(stranger).get(members).then().statusCode(404).extract().path("detail");
        for (String unknown : List.of(UUID.randomUUID().toString(), "not-an-id")) {
            as(stranger)
                    .get("/organizations/" + unknown + "/members")
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo(known));
        }
    }

    @Test
    void refusesMembersWhoseRoleIsTooLow() {
        for (String role : List.of("viewer", "editor")) {
            String member = member(role).token();
            as(member).get(members).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
            add(as(member), Map.of("email", people.create().email(), "role", "viewer"))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void doesNotTakeASuperadminOfThePlatformForAMember() {
        superadmin().get(members).then().statusCode(200).body("items", empty());
        superadmin().get("/organizations/" + organization + "/donors").then().statusCode(404);
    }

    @Test
    void keepsTheLastAdministratorUnlessASuperadminDecides() {
        Person anna = member("admin");
        String annasToken = anna.token();
        as(annasToken)
                .delete(members + "/" + anna.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
        change(as(annasToken), anna, "viewer").then().statusCode(409);
        member("admin");
        as(annasToken).delete(members + "/" + anna.id()).then().statusCode(204);
        as(annasToken).get(members).then().statusCode(404);
    }

    @Test
    void letsASuperadminRemoveTheLastAdministrator() {
        Person anna = member("admin");
        superadmin().delete(members + "/" + anna.id()).then().statusCode(204);
        superadmin().delete(members + "/" + anna.id()).then().statusCode(404);
    }

    @Test
    void changesARoleFromTheStateThatWasSeen() {
        Person anna = member("viewer");
        superadmin()
                .header("If-Match", "\"1\"")
                .body(Map.of("role", "editor"))
                .patch(members + "/" + anna.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("role", equalTo("editor"));
        superadmin()
                .header("If-Match", "\"1\"")
                .body(Map.of("role", "admin"))
                .patch(members + "/" + anna.id())
                .then()
                .statusCode(412);
    }

    @Test
    void namesWhatIsWrongWithARequest() {
        Person anna = member("viewer");
        add(superadmin(), Map.of("user_id", anna.id(), "role", "admin")).then().statusCode(409);
        add(superadmin(), Map.of("role", "admin")).then().statusCode(422).body("errors.code", hasItem("one-of-two"));
        add(superadmin(), Map.of("email", UUID.randomUUID() + "@example.org", "role", "admin"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unknown-user"));
        add(superadmin(), Map.of("user_id", anna.id(), "role", "boss"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("role"));
    }

    @Test
    void closesASuspendedOrganizationToItsMembersOnly() {
        Person anna = member("admin");
        superadmin()
                .body(Map.of("is_active", false))
                .patch("/organizations/" + organization)
                .then()
                .statusCode(200);
        as(anna.token()).get(members).then().statusCode(403).body("type", equalTo("/problems/organization-suspended"));
        superadmin().get(members).then().statusCode(200);
    }

    /** A new one for each request: a specification keeps what was put into it. */
    private RequestSpecification as(String token) {
        return cut.api().withToken(token);
    }

    private RequestSpecification superadmin() {
        return cut.api().superadmin();
    }

    private Person member(String role) {
        Person person = people.create();
        add(superadmin(), Map.of("user_id", person.id(), "role", role)).then().statusCode(201);
        return person;
    }

    private Response add(RequestSpecification as, Map<String, Object> body) {
        return as.body(body).post(members);
    }

    private Response change(RequestSpecification as, Person person, String role) {
        return as.body(Map.of("role", role)).patch(members + "/" + person.id());
    }
}
