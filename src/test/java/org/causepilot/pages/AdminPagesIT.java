package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Map;
import java.util.UUID;
import org.causepilot.testing.BrowserTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.junit.jupiter.api.Test;

@BrowserTest
class AdminPagesIT {

    private static final String SECRET = "canary-Zx81";

    @Test
    void speaksFrenchToOneWhoWishesForNothing(RunningCausePilot product) {
        product.api().root().get("/admin/login.xhtml").then().body(containsString("<html lang=\"fr\""));
        product.api()
                .root()
                .header("Accept-Language", "en-GB")
                .get("/admin/login.xhtml")
                .then()
                .body(containsString("<html lang=\"en\""));
    }

    @Test
    void refusesAWrongPasswordWithoutTellingWhatWasWrong(Page page) {
        SignInPage cut = SignInPage.open(page).enter("nobody@causepilot.test", SECRET);

        assertThat(cut.refusal()).containsText("wrong");
        assertThat(page.content()).doesNotContain(SECRET);
    }

    @Test
    void leadsAVisitorToTheSignInAndThenWhereTheyWereGoing(Page page) {
        page.navigate(OrganizationsPage.ADDRESS + "?q=nowhere");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/admin/login\\.xhtml.*"));

        new SignInPage(page).enterAsSuperadmin();

        assertThat(page.url()).endsWith("?q=nowhere");
        assertThat(page.locator("h2")).hasText("Nothing matches “nowhere”");
    }

    @Test
    void speaksTheLanguageOfTheBrowserUntilAnotherIsChosen(Page page) {
        SignInPage.open(page).enterAsSuperadmin();
        assertThat(page.locator("h1")).hasText("Organizations");

        new Frame(page).speak("fr");

        assertThat(page.locator("h1")).hasText("Organisations");
        new Frame(page).signOut();
        assertThat(page.locator("h1")).hasText("Se connecter");
    }

    @Test
    void tellsWhoeverIsNoSuperadminSo(Page page, RunningCausePilot product) {
        String email = unique() + "@causepilot.test";
        String password = "three quiet blue lamps";
        product.api()
                .superadmin()
                .body(Map.of("email", email, "full_name", "Visitor", "password", password, "language", "en"))
                .post("/users")
                .then()
                .statusCode(201);

        SignInPage.open(page).enter(email, password);

        assertThat(page.locator("h1")).hasText("Access denied");
        page.locator("main a").click();
        new SignInPage(page).enterAsSuperadmin();
    }

    @Test
    void answersAnUnknownAddressInItsOwnDesign(Page page) {
        Response answer = page.navigate("/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("Page not found");
        assertThat(page.content()).doesNotContain("Payara", "Exception");
    }

    @Test
    void letsABrowserLoadAndRunNothingButItsOwn(Page page) {
        Response answer = page.navigate(SignInPage.ADDRESS);

        assertThat(answer.headerValue("content-security-policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headerValue("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.headerValue("set-cookie")).contains("HttpOnly", "SameSite");
    }

    @Test
    void startsAnewWhenTheSessionOfTheSignInPageHasExpired(Page page) {
        SignInPage cut = SignInPage.open(page);
        page.context().clearCookies();

        cut.enter(Superadmin.EMAIL, Superadmin.PASSWORD);

        assertThat(page.locator(".cp-said.cp-info")).containsText("open for too long");
        cut.enterAsSuperadmin();
    }

    @Test
    void leadsToTheSignInWhenTheLoginEndsInTheMiddleOfAForm(Page page) {
        NewOrganizationPage cut = SignInPage.open(page).enterAsSuperadmin().add();
        page.context().clearCookies();

        cut.submit();

        page.waitForURL("**" + SignInPage.ADDRESS + "*");
    }

    @Test
    void keepsTheSessionOutOfEveryAddress(Page page) {
        SignInPage.open(page).enterAsSuperadmin();

        Locator addresses = page.locator("[href], [src], [action]");

        assertThat(addresses
                        .evaluateAll("all => all.map(each => each.outerHTML).join()")
                        .toString())
                .doesNotContainIgnoringCase("jsessionid");
    }

    private static String unique() {
        return "n" + UUID.randomUUID().toString().substring(0, 8);
    }
}
