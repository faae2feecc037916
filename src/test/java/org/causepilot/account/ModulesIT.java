package org.causepilot.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.causepilot.testing.AuditReader;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

@CausePilotTest
class ModulesIT {

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final TestPerson admin;

    ModulesIT(RunningCausePilot product) {
        this.product = product;
        organization = TestOrganization.create(product.api());
        admin = member("admin");
    }

    @Test
    void areAllOnUntilSomebodyTurnsOneOff() {
        admin.request()
                .get(modules())
                .then()
                .statusCode(200)
                .body("items.module", equalTo(List.of("donors", "campaigns", "forms", "analytics")))
                .body("items.is_enabled", everyItem(equalTo(true)))
                .body("next_cursor", nullValue());
    }

    @Test
    void closeAllTheirAddressesWhileTheyAreOffAndKeepTheirData() {
        String donor = addDonor();

        turn(admin.request(), "donors", false).then().statusCode(200).body("is_enabled", equalTo(false));

        for (Response refused : List.of(
                admin.request().get(organization.donors()),
                admin.request().get(organization.donors() + "/" + donor),
                admin.request().body(donor("Bo")).post(organization.donors()),
                admin.request().body(donor("Bo")).put(organization.donors() + "/" + donor),
                admin.request().body("{}").patch(organization.donors() + "/" + donor),
                admin.request().delete(organization.donors() + "/" + donor))) {
            refused.then().statusCode(403).body("type", equalTo("/problems/module-disabled"));
        }
        turn(admin.request(), "donors", true).then().statusCode(200).body("is_enabled", equalTo(true));
        admin.request().get(organization.donors() + "/" + donor).then().statusCode(200);
    }

    @Test
    void areOffForSuperadminsToo() {
        String superadmin = product.api().superadmin().get("/users/me").path("id");
        product.api()
                .superadmin()
                .body(Map.of("user_id", superadmin, "role", "admin"))
                .post(organization.path() + "/members")
                .then()
                .statusCode(201);
        product.api().superadmin().get(organization.donors()).then().statusCode(200);

        turn(product.api().superadmin(), "donors", false).then().statusCode(200);

        product.api()
                .superadmin()
                .get(organization.donors())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/module-disabled"));
    }

    @Test
    void tellAboutThemselvesOnlyToWhoMayEnter() {
        TestPerson viewer = member("viewer");
        TestPerson stranger = TestPerson.create(product.api());
        turn(admin.request(), "donors", false).then().statusCode(200);

        stranger.request().get(organization.donors()).then().statusCode(404);
        stranger.request().get(modules()).then().statusCode(404);
        turn(stranger.request(), "donors", true).then().statusCode(404);
        viewer.request()
                .body(donor("Bo"))
                .post(organization.donors())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        viewer.request().get(modules()).then().statusCode(200).body("items.is_enabled", hasItem(false));
        turn(viewer.request(), "donors", true).then().statusCode(403);
        turn(member("editor").request(), "donors", true).then().statusCode(403);
        product.api().superadmin().get(modules()).then().statusCode(200);
    }

    @Test
    void ofASuspendedOrganizationSaySuspendedFirst() {
        turn(admin.request(), "donors", false).then().statusCode(200);
        product.api()
                .superadmin()
                .body(Map.of("is_active", false))
                .patch(organization.path())
                .then()
                .statusCode(200);

        admin.request()
                .get(organization.donors())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/organization-suspended"));
        turn(admin.request(), "donors", true).then().statusCode(403);
        turn(product.api().superadmin(), "donors", true).then().statusCode(200);
    }

    @Test
    void knowNoOtherThanTheFour() {
        for (String unknown : List.of("donations", "DONORS", "0")) {
            turn(admin.request(), unknown, false).then().statusCode(404);
        }
        admin.request()
                .body(Map.of())
                .put(modules() + "/donors")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("is_enabled"));
    }

    @Test
    void leaveBeforeAndAfterInTheAuditTrail() {
        AuditReader trail = new AuditReader(product.api());
        turn(admin.request(), "forms", false).then().statusCode(200);

        Map<String, Object> event = trail.events(
                        Map.of("action", "module.changed", "organization_id", organization.id()))
                .get(0);

        assertThat(event.get("details")).isEqualTo(Map.of("module", "forms"));
        assertThat(event.get("before")).isEqualTo(Map.of("is_enabled", "true"));
        assertThat(event.get("after")).isEqualTo(Map.of("is_enabled", "false"));
    }

    private String modules() {
        return organization.path() + "/modules";
    }

    private Response turn(RequestSpecification as, String module, boolean isEnabled) {
        return as.body(Map.of("is_enabled", isEnabled)).put(modules() + "/" + module);
    }

    private TestPerson member(String role) {
        TestPerson person = TestPerson.create(product.api());
        organization.admit(person, role);
        return person;
    }

    private String addDonor() {
        return admin.request()
                .body(donor("Abel"))
                .post(organization.donors())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> donor(String firstName) {
        return Map.of("first_name", firstName, "last_name", "Noël");
    }
}
