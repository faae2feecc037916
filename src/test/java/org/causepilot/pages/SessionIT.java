package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.causepilot.testing.BrowserTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

/** What holds from the sign-in to the sign-out, and across the end of a session. */
@BrowserTest
class SessionIT {

    private static final String SECRET = "canary-Qw72";
    private static final String PASSWORD = "three quiet blue lamps";

    @Test
    void keepsWhatWasTypedWhenTheSessionEndsInTheMiddleOfAForm(Page page) {
        String name = Unique.name("kept");
        NewOrganizationPage form = SignInPage.open(page).enterAsSuperadmin().add();
        form.name(name, name).existingDatabase().connection();
        form.field("pasted").fill("postgresql://a:" + SECRET + "@b/c");
        form.field("databasePassword").evaluate("field => field.type = 'text'");
        form.field("databasePassword").fill(SECRET);
        form.field("host").fill("kept.example.org");
        assertThat(kept(page)).contains("kept.example.org").doesNotContain(SECRET);
        page.goBack();
        form.databaseLater();

        endSession(page);
        form.submit();

        page.waitForURL("**" + SignInPage.ADDRESS + "*");
        assertThat(page.locator(".cp-said")).containsText("what you had typed there");
        assertThat(kept(page)).contains(name).doesNotContain(SECRET);
        new SignInPage(page).enter(Superadmin.EMAIL, Superadmin.PASSWORD);
        page.waitForURL("**" + NewOrganizationPage.ADDRESS + "?*");
        assertThat(page.locator("#draft-restored")).containsText("is back");
        assertThat(page.locator("#name")).hasValue(name);
        assertThat(page.locator("#later")).isChecked();
        form.createAll();
        page.navigate(NewOrganizationPage.ADDRESS);
        assertThat(page.locator("#name")).hasValue("");
        assertThat(page.locator("#draft-restored")).isHidden();
    }

    @Test
    void forgetsWhatWasTypedAtTheSignOutAndSaysThatItWorked(Page page) {
        String name = Unique.name("left");
        SignInPage.open(page).enterAsSuperadmin().add().name(name, name);
        assertThat(kept(page)).contains(name);

        new Frame(page).signOut();

        assertThat(page.locator(".cp-said")).containsText("signed out");
        assertThat(kept(page)).doesNotContain(name);
        page.navigate(OrganizationsPage.ADDRESS);
        page.waitForURL("**" + SignInPage.ADDRESS + "*");
    }

    @Test
    void givesAScriptInTheBackgroundNoSessionOfItsOwn(RunningCausePilot product) {
        product.api()
                .root()
                .header("X-Background", "true")
                .get(OrganizationsPage.ADDRESS)
                .then()
                .statusCode(401)
                .header("Set-Cookie", nullValue());
    }

    @Test
    void warnsBeforeTheSessionEndsAndGoesOnWhenSomebodyIsThere(Page page) {
        SignInPage.open(page).enterAsSuperadmin();
        page.clock().install();
        page.reload();
        Locator warning = page.locator("#session-warning");
        page.route("**/admin/session", route -> {
            if (route.request().method().equals("GET")) {
                route.fulfill(new Route.FulfillOptions().setBody("{\"seconds\":90}"));
            } else {
                route.resume();
            }
        });

        page.clock().fastForward("28:30");
        assertThat(warning).isVisible();
        assertThat(page.locator("#session-left")).hasText(Pattern.compile("1:\\d\\d"));
        page.locator("#session-stay").click();
        assertThat(warning).isHidden();

        endSession(page);
        page.unroute("**/admin/session");
        page.clock().fastForward("30:30");
        assertThat(page.locator("#session-over")).isVisible();
        page.locator("#session-again").click();
        new SignInPage(page).enterAsSuperadmin();
    }

    @Test
    void saysHowLongToWaitAfterManyWrongPasswords(Page page) {
        String email = Unique.name("guessed") + "@example.org";
        SignInPage cut = SignInPage.open(page);
        for (int guess = 0; guess < 5; guess++) {
            cut.enter(email, "guess number " + guess);
            assertThat(cut.refusal()).isVisible();
        }

        cut.enter(email, "one more");

        assertThat(cut.refusal()).containsText(Pattern.compile("Try again in (one|\\d+) second"));
    }

    @Test
    void saysNothingOfWhoHasAnAccountToWhoeverForgotAPassword(Page page) {
        SignInPage.open(page);
        page.locator("[id$=forgot]").last().click();
        page.waitForURL("**/admin/forgot.xhtml");
        page.locator("input[type=email]").fill("nobody@example.org");
        page.locator("button[type=submit]").click();

        assertThat(page.locator(".cp-good")).containsText("If nobody@example.org has an active account");
    }

    @Test
    void bringsLanguageAndThemeAlongToEveryMachine(Page page, RunningCausePilot product) {
        String email = superadmin(product);
        SignInPage.open(page).enter(email, PASSWORD);
        Frame frame = new Frame(page);
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        frame.speak("en");
        frame.wear("dark");

        try (BrowserContext machine = page.context()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(product.baseUri().toString())
                        .setLocale("fr-FR"))) {
            Page elsewhere = machine.newPage();
            SignInPage.open(elsewhere);
            assertThat(elsewhere.locator("html")).hasAttribute("lang", "fr");
            new SignInPage(elsewhere).enter(email, PASSWORD);
            elsewhere.waitForURL("**" + OverviewPage.ADDRESS);
            assertThat(elsewhere.locator("html")).hasAttribute("lang", "en");
            assertThat(elsewhere.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void showsTimesInTheZoneOfTheBrowser(Page page) {
        String name = Unique.name("zone");
        SignInPage.open(page)
                .enterAsSuperadmin()
                .add()
                .name(name, name)
                .databaseLater()
                .createAll()
                .openOrganization();

        assertThat(page.locator(".cp-exact").first()).containsText(Pattern.compile("20\\d\\d.* CES?T"));
        page.locator(".cp-ago").first().focus();
        assertThat(page.locator(".cp-exact").first()).hasCSS("opacity", "1");
    }

    @Test
    void takesNoFormOfAnotherSite(RunningCausePilot product) {
        product.api()
                .root()
                .contentType("application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .post(SignInPage.ADDRESS)
                .then()
                .statusCode(403);
        product.api().root().get("/admin/session").then().statusCode(401).body("status", equalTo(401));
    }

    /** As when the server has forgotten it: the browser still shows its cookie. */
    private static void endSession(Page page) {
        Cookie session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        session.value = "00000000000000000000000000000000";
        page.context().addCookies(List.of(session));
    }

    private static String kept(Page page) {
        return page.evaluate("JSON.stringify(sessionStorage)").toString();
    }

    private static String superadmin(RunningCausePilot product) {
        String email = Unique.name("reader") + "@example.org";
        product.api()
                .superadmin()
                .body(Map.of("email", email, "full_name", "Reader", "password", PASSWORD, "is_superadmin", true))
                .post("/users")
                .then()
                .statusCode(201);
        return email;
    }
}
