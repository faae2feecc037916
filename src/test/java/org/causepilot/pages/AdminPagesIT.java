package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.ArrayList;
import java.util.List;
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
    void leadsFromTheSignInToAnOrganizationWithADatabaseOfItsOwn(Page page) {
        String name = "Étoile " + unique();
        List<String> complaints = complaintsOf(page);

        OrganizationPage organization = SignInPage.open(page)
                .enterAsSuperadmin()
                .add()
                .name(name, name.replace("É", "e").replace(' ', '-'))
                .create();

        assertThat(organization.title()).hasText(name);
        assertThat(organization.databaseState()).hasText("Connected");
        assertThat(organization.connectionString()).containsText(":****@");
        organization.test();
        assertThat(organization.report()).containsText("The connection works.");
        page.navigate(OrganizationsPage.ADDRESS);
        assertThat(new OrganizationsPage(page).search("etoile").row(name)).containsText("Connected");
        assertThat(complaints).isEmpty();
    }

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
    void createsTheDatabaseLaterWhenAskedTo(Page page) {
        String name = "plus tard " + unique();
        OrganizationPage organization = SignInPage.open(page)
                .enterAsSuperadmin()
                .add()
                .name(name, name.replace(' ', '-'))
                .databaseLater()
                .create();
        assertThat(organization.databaseState()).hasText("Not created");

        organization.createDatabase();

        assertThat(new Frame(page).said())
                .containsText("is created and connected", new ContainsTextOptions().setTimeout(60_000));
        assertThat(organization.databaseState()).hasText("Connected");
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
    void keepsWhatWasTypedWhenAShortNameIsTaken(Page page) {
        String name = "double " + unique();
        String slug = name.replace(' ', '-');
        SignInPage.open(page)
                .enterAsSuperadmin()
                .add()
                .name(name, slug)
                .databaseLater()
                .create();
        page.navigate(NewOrganizationPage.ADDRESS);

        NewOrganizationPage cut =
                new NewOrganizationPage(page).name(name, slug).databaseLater().submit();

        assertThat(cut.fault("slug")).containsText("Another organization");
        assertThat(cut.slug()).hasValue(slug);
    }

    @Test
    void savesNoConnectionThatFailsAndNeverSendsBackWhatWasTyped(Page page, RunningCausePilot product) {
        String name = "refus " + unique();
        OrganizationPage cut = SignInPage.open(page)
                .enterAsSuperadmin()
                .add()
                .name(name, name.replace(' ', '-'))
                .create();
        String before = cut.connectionString().innerText();
        int port = product.postgres().port();

        cut.type("postgresql://nobody:" + SECRET + "@127.0.0.1:" + port + "/postgres")
                .save();

        assertThat(new Frame(page).said()).isVisible();
        assertThat(page.content()).doesNotContain(SECRET);
        page.reload();
        assertThat(cut.connectionString()).hasText(before);
    }

    @Test
    void explainsAStringThatIsNone(Page page) {
        String name = "illisible " + unique();
        OrganizationPage cut = SignInPage.open(page)
                .enterAsSuperadmin()
                .add()
                .name(name, name.replace(' ', '-'))
                .databaseLater()
                .create();

        cut.type("mysql://nobody:" + SECRET + "@db/x").test();

        assertThat(cut.fault()).containsText("must begin with postgresql://");
        assertThat(page.content()).doesNotContain(SECRET);
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

    private static List<String> complaintsOf(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }

    private static String unique() {
        return "n" + UUID.randomUUID().toString().substring(0, 8);
    }
}
