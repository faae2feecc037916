package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.causepilot.testing.Api;
import org.causepilot.testing.BrowserTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

/** Where a superadmin begins. */
@BrowserTest
class OverviewPageIT {

    private final Api api;

    OverviewPageIT(RunningCausePilot product) {
        api = product.api();
    }

    @Test
    void namesADatabaseThatDoesNotAnswerAndLeadsToIt(Page page) {
        String name = Unique.name("muette");
        served();
        disconnected(name);
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);

        OverviewPage cut = SignInPage.open(page).enterToTheOverview();
        cut.chartsAreDrawn();

        assertThat(complaints).isEmpty();
        assertThat(cut.tile("Disconnected").locator("strong")).not().hasText("0");
        assertThat(cut.events()).not().hasCount(0);
        assertThat(cut.figures("states")).containsText("Disconnected");
        assertThat(cut.figures("servers")).containsText("127.0.0.1:");
        assertThat(cut.underWay()).isVisible();
        Locator about = cut.attention().locator("li").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(about).containsText("is disconnected");
        about.locator("a").click();
        page.waitForURL("**/admin/organization-database.xhtml?id=*");
        assertThat(page.locator("h1")).hasText(name);
    }

    @Test
    void leadsFromEachFigureToTheOrganizationsThatItCounts(Page page) {
        disconnected(Unique.name("muette"));
        OverviewPage cut = SignInPage.open(page).enterToTheOverview();

        cut.tile("Disconnected").click();

        page.waitForURL("**" + OrganizationsPage.ADDRESS + "?status=disconnected");
        assertThat(new OrganizationsPage(page).rows().locator(".cp-status").allInnerTexts())
                .isNotEmpty()
                .containsOnly("Disconnected");
    }

    /** So that there is a server with connections to be shown. */
    private void served() {
        TestOrganization organization = TestOrganization.create(api);
        TestPerson editor = TestPerson.create(api);
        organization.admit(editor, "editor");
        editor.request().get(organization.donors()).then().statusCode(200);
    }

    /** Nobody listens at port 1. */
    private void disconnected(String name) {
        String id = api.superadmin()
                .body(Map.of("name", name))
                .post("/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        api.superadmin()
                .body(Map.of("db_connection_string", "postgresql://a:b@127.0.0.1:1/" + name, "test_connection", false))
                .patch("/organizations/" + id + "/database")
                .then()
                .statusCode(200);
        api.superadmin().get("/organizations/" + id + "/database").then().statusCode(200);
    }
}
