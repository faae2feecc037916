package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.SQLException;
import java.util.List;
import org.causepilot.testing.BrowserTest;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

/** An organization is made, step by step. */
@BrowserTest
class NewOrganizationIT {

    private static final int MOST_CLICKS = 6;
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    /** Counts what a mouse does, by the browser's own events. */
    @Test
    void leadsANewcomerFromTheSignInToAConnectedOrganizationInSixClicks(Page page) {
        page.context().addInitScript("""
                document.addEventListener('click', event => {
                    if (event.isTrusted && event.detail > 0) {
                        sessionStorage.clicks = Number(sessionStorage.clicks || 0) + 1;
                    }
                }, true);
                """);
        String unique = Unique.name("toile");
        String name = "É" + unique;

        SignInPage.open(page).enterToTheOverview();
        page.locator(".cp-nav a[href*='organizations.xhtml']").click();
        CreatedPage cut =
                new OrganizationsPage(page).add().name(name, "e" + unique).createAll();

        assertThat(cut.title()).containsText(name);
        assertThat(cut.databaseState()).hasText("Connected");
        assertThat(((Number) page.evaluate("() => Number(sessionStorage.clicks)")).intValue())
                .isBetween(4, MOST_CLICKS);
        OrganizationPage organization = cut.openOrganization();
        assertThat(organization.title()).hasText(name);
        assertThat(organization.attention()).containsText("Nobody administers it");
        page.navigate(OrganizationsPage.ADDRESS);
        assertThat(new OrganizationsPage(page).search("e" + unique).row(name)).containsText("Connected");
    }

    @Test
    void saysOfAShortNameWhileItIsTypedWhetherItIsFree(Page page, RunningCausePilot product) {
        String taken = TestOrganization.register(product.api()).slug();
        SignInPage.open(page).enterAsSuperadmin();
        String unique = Unique.name("org");

        NewOrganizationPage cut = NewOrganizationPage.open(page).name(unique, unique);
        assertThat(cut.slugState()).containsText("Free");
        cut.slug(taken);
        assertThat(cut.slugState()).containsText("Taken");
        cut.submit();
        assertThat(cut.fault("slug")).containsText("Another organization");
        assertThat(cut.slug()).hasValue(taken);
        cut.slug("admin");
        assertThat(cut.slugState()).containsText("Reserved");
        cut.slug("-x");
        assertThat(cut.slugState()).containsText("2 to 48");
    }

    @Test
    void makesOneOfTwoClicksAndLeadsBackToItAfterwards(Page page, RunningCausePilot product) {
        String name = Unique.name("double");
        SignInPage.open(page).enterAsSuperadmin();

        String organization = NewOrganizationPage.open(page)
                .name(name, name)
                .next()
                .createTwice()
                .created()
                .organization();

        page.goBack();
        assertThat(new NewOrganizationPage(page).created().organization()).isEqualTo(organization);
        List<String> found =
                product.api().superadmin().get("/organizations?q=" + name).path("items.id");
        assertThat(found).containsExactly(organization);
    }

    @Test
    void keepsWhatWasSaidWhenTheBrowserGoesBack(Page page) {
        String name = Unique.name("retour");
        SignInPage.open(page).enterAsSuperadmin();
        NewOrganizationPage cut = NewOrganizationPage.open(page)
                .name(name, name)
                .existingDatabase()
                .connection()
                .connectTo("db.example.org", 5432, "data", "me", "s3cret");
        assertThat(cut.fault("none")).hasCount(0);
        assertThat(page.locator("[id='connection:fields:hostMessage']")).containsText("CAUSEPILOT_ALLOWED_DB_HOSTS");

        cut.connectTo("127.0.0.1", 5999, "data", "me", "s3cret").summary();
        assertThat(cut.facts()).containsText("me:****@127.0.0.1:5999/data");
        page.goBack();
        assertThat(cut.field("host")).hasValue("127.0.0.1");
        assertThat(cut.field("databasePassword")).hasValue("");
        assertThat(page.content()).doesNotContain("s3cret");
        page.goBack();
        assertThat(cut.name()).hasValue(name);
        assertThat(cut.slug()).hasValue(name);
        assertThat(page.locator("#useExisting")).isChecked();

        cut.connection().nextFromConnection().summary();
        assertThat(cut.facts()).containsText("me:****@127.0.0.1:5999/data");
    }

    @Test
    void leavesNothingWhenTheDatabasesNameIsTakenAndKeepsWhatWasTyped(Page page, RunningCausePilot product)
            throws SQLException {
        String slug = Unique.name("pris");
        ForeignDatabase.create(product.postgres(), TestOrganization.databaseName(slug));
        SignInPage.open(page).enterAsSuperadmin();

        NewOrganizationPage cut =
                NewOrganizationPage.open(page).name(slug, slug).next().create();

        assertThat(cut.failure()).containsText("There is a database named", PATIENTLY);
        assertThat(cut.failure()).containsText("No organization, no database and no PostgreSQL role is left");
        assertThat(cut.steps().nth(0)).containsText("Done");
        assertThat(cut.steps().nth(1)).containsText("Failed");
        product.api()
                .superadmin()
                .get("/organizations?q=" + slug)
                .then()
                .body("items.size()", org.hamcrest.Matchers.is(0));
        cut.mend();
        assertThat(cut.name()).hasValue(slug);
        assertThat(cut.slugState()).containsText("Free");
        cut.databaseLater().createAll();
    }

    @Test
    void showsTheChecklistWhenAnExistingDatabaseDoesNotPass(Page page, RunningCausePilot product) throws SQLException {
        String slug = Unique.name("existante");
        ForeignDatabase database = ForeignDatabase.create(product.postgres());
        int port = product.postgres().port();
        SignInPage.open(page).enterAsSuperadmin();

        NewOrganizationPage cut = NewOrganizationPage.open(page)
                .name(slug, slug)
                .existingDatabase()
                .connection()
                .connectTo("127.0.0.1", port, database.name(), database.name(), "wrong")
                .summary()
                .create();

        assertThat(cut.failure()).containsText("No organization", PATIENTLY);
        assertThat(page.locator(".cp-report")).containsText("ALTER ROLE");
        cut.mend();
        assertThat(cut.field("databaseName")).hasValue(database.name());
        String string = database.connectionString();
        cut.connectTo(
                        "127.0.0.1",
                        port,
                        database.name(),
                        database.name(),
                        org.causepilot.connection.entity.ConnectionString.parse(string)
                                .password())
                .summary()
                .create();
        assertThat(cut.created().databaseState()).hasText("Connected");
    }

    @Test
    void goesOnAfterTheSignInWhenTheSessionEndsInTheMiddle(Page page) {
        String name = Unique.name("session");
        SignInPage.open(page).enterAsSuperadmin();
        NewOrganizationPage cut =
                NewOrganizationPage.open(page).name(name, name).databaseLater().next();
        page.context().clearCookies();

        cut.create();
        page.waitForURL("**" + SignInPage.ADDRESS + "*");
        new SignInPage(page).enter(Superadmin.EMAIL, Superadmin.PASSWORD);

        assertThat(cut.summary().facts()).containsText(name);
        cut.create();
        assertThat(cut.created().title()).containsText(name);
    }
}
