package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.causepilot.testing.BrowserTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

@BrowserTest
class UsersPagesIT {

    private static final String PASSWORD = "three quiet blue lamps";

    @Test
    void givesANewPersonALinkWithWhichTheyComeIn(Page page, RunningCausePilot product) {
        String email = Unique.name("new") + "@example.org";
        SignInPage.open(page).enterAsSuperadmin();
        page.navigate("/admin/users.xhtml");
        page.locator("#new").click();
        page.locator("#fullName").fill("Zoé Nouvelle");
        page.locator("#email").fill(email);
        page.locator("#language").selectOption("en");
        page.locator("#createUser").dblclick();

        String link = page.locator("#link").inputValue();
        assertThat(link).startsWith(product.baseUri().toString()).contains("/admin/activation.xhtml?token=");
        page.locator("#open").click();
        assertThat(page.locator("h1")).hasText("Zoé Nouvelle");
        assertThat(page.locator(".cp-facts-line .cp-status")).hasText("Not activated yet");
        page.navigate("/admin/users.xhtml?q=zoe nouv");
        assertThat(page.locator(".cp-table tbody tr").filter(new Locator.FilterOptions().setHasText(email)))
                .hasCount(1);
        page.navigate(URI.create(link).getPath() + "?" + URI.create(link).getQuery());
        assertThat(page.locator("main")).containsText(email);
    }

    @Test
    void refusesAnAddressThatAnotherAccountHasAndKeepsWhatWasTyped(Page page) {
        SignInPage.open(page).enterAsSuperadmin();
        page.navigate("/admin/user-new.xhtml");
        page.locator("#fullName").fill("Second");
        page.locator("#email").fill(Superadmin.EMAIL);
        page.locator("#createUser").click();

        assertThat(page.locator("main")).containsText("Another account has this e-mail address");
        assertThat(page.locator("#fullName")).hasValue("Second");
        page.locator("#email").fill(Unique.name("second") + "@example.org");
        page.locator("#createUser").click();
        assertThat(page.locator("#link")).isVisible();
    }

    @Test
    void changesDeactivatesAndDeletesSomebody(Page page, RunningCausePilot product) {
        String email = Unique.name("changed") + "@example.org";
        String id = create(product, email, false);
        TestOrganization organization = TestOrganization.create(product.api());
        product.api()
                .superadmin()
                .body(Map.of("user_id", id, "role", "viewer"))
                .post(organization.path() + "/members")
                .then()
                .statusCode(201);
        String token = product.api().token(email, PASSWORD);
        SignInPage.open(page).enterAsSuperadmin();
        page.navigate("/admin/user.xhtml?id=" + id);
        assertThat(page.locator("main")).containsText("Viewer");

        page.locator("#fullName").fill("Renamed");
        page.locator("#save").click();
        assertThat(new Frame(page).said()).containsText("is saved");
        assertThat(page.locator("h1")).hasText("Renamed");

        page.locator("#resetPassword").click();
        assertThat(page.locator("#link")).hasValue(Pattern.compile(".*/admin/activation.xhtml.token=.+"));
        page.reload();
        assertThat(page.locator("#link")).hasCount(0);
        assertThat(page.locator(".cp-facts-line .cp-status")).hasText("Not activated yet");

        page.locator("#deactivate").click();
        assertThat(new Frame(page).said()).containsText("deactivated");
        product.api().withToken(token).get("/users/me").then().statusCode(401);
        page.locator("#activate").click();
        assertThat(page.locator("#deactivate")).isVisible();

        page.locator("#confirmation").fill("somebody@else.example");
        page.locator("#delete").click();
        assertThat(page.locator("#confirmationMessage")).containsText("not the e-mail address");
        page.locator("#confirmation").fill(email);
        page.locator("#delete").click();
        assertThat(new Frame(page).said()).containsText("Renamed is deleted");
        product.api().superadmin().get("/users/" + id).then().statusCode(404);
    }

    @Test
    void tellsTheSecondOfTwoWhoEditAtOnce(Page page, RunningCausePilot product) {
        String id = create(product, Unique.name("twice") + "@example.org", false);
        SignInPage.open(page).enterAsSuperadmin();
        page.navigate("/admin/user.xhtml?id=" + id);
        product.api()
                .superadmin()
                .body(Map.of("full_name", "By somebody else"))
                .patch("/users/" + id)
                .then()
                .statusCode(200);

        page.locator("#fullName").fill("By me");
        page.locator("#save").click();

        assertThat(new Frame(page).said()).containsText("changed");
        product.api().superadmin().get("/users/" + id).then().body("full_name", equalTo("By somebody else"));
    }

    @Test
    void letsNobodyShutThemselvesOut(Page page) {
        SignInPage.open(page).enterAsSuperadmin();
        page.navigate("/admin/users.xhtml?q=" + Superadmin.EMAIL);
        page.locator(".cp-row-link").first().click();

        assertThat(page.locator("main")).containsText("your own account");
        assertThat(page.locator("#delete")).hasCount(0);
        page.navigate("/admin/user.xhtml?id=nobody");
        assertThat(page.locator("h1")).hasText("Page not found");
    }

    @Test
    void keepsPreferencesAndSignsOutEverywhere(Page page, RunningCausePilot product) {
        String email = Unique.name("own") + "@example.org";
        create(product, email, true);
        String token = product.api().token(email, PASSWORD);
        SignInPage.open(page).enter(email, PASSWORD);
        page.waitForURL("**" + OverviewPage.ADDRESS);
        page.locator(".cp-who").click();
        page.locator("#account-menu a[href*=account]").click();
        page.locator("#timeZone").selectOption("Pacific/Auckland");
        page.locator("#theme").selectOption("dark");
        page.locator("#save").click();

        assertThat(new Frame(page).said()).containsText("saved");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.navigate("/admin/audit.xhtml");
        assertThat(page.locator(".cp-exact").first()).containsText(Pattern.compile("NZ[SD]T"));
        product.api()
                .withToken(token)
                .get("/users/me")
                .then()
                .body("time_zone", equalTo("Pacific/Auckland"))
                .body("theme", equalTo("dark"));

        page.navigate("/admin/account.xhtml");
        page.locator("#signOutEverywhere").click();
        page.waitForURL("**" + SignInPage.ADDRESS + "*");
        product.api().withToken(token).get("/users/me").then().statusCode(401);
    }

    @Test
    void ticksTheRulesOfANewPasswordOffAndBelievesOnlyTheServer(Page page, RunningCausePilot product) {
        String email = Unique.name("rules") + "@example.org";
        create(product, email, true);
        SignInPage.open(page).enter(email, PASSWORD);
        page.waitForURL("**" + OverviewPage.ADDRESS);
        page.navigate("/admin/password.xhtml");
        Locator met = page.locator(".cp-rules .cp-met");
        Locator wanted = page.locator("[id$='newPassword']");
        page.locator("[id$='currentPassword']").fill(PASSWORD);

        wanted.fill(email);
        assertThat(page.locator(".cp-rules [data-rule=email]")).not().hasClass(Pattern.compile("cp-met"));
        wanted.fill("aaaaaaaa");
        assertThat(met).hasCount(2);
        wanted.fill("password123");
        assertThat(met).hasCount(3);
        page.locator("button[type=submit]").click();
        assertThat(page.locator("[id$='newPasswordMessage']")).containsText("among the first");

        page.locator("[id$='currentPassword']").fill(PASSWORD);
        page.locator("[id$='newPassword']").fill(PASSWORD + " and one more");
        page.locator("button[type=submit]").click();
        assertThat(new Frame(page).said()).containsText("password is changed");
    }

    private static String create(RunningCausePilot product, String email, boolean superadmin) {
        return product.api()
                .superadmin()
                .body(Map.of(
                        "email", email,
                        "full_name", "Somebody",
                        "password", PASSWORD,
                        "language", "en",
                        "is_superadmin", superadmin))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
