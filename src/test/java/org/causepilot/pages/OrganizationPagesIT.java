package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.causepilot.testing.BrowserTest;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

/** What superadmins do to an organization besides its connection. */
@BrowserTest
class OrganizationPagesIT {

    @Test
    void renamesSuspendsAndDeletesOnlyWithTheShortNameAndTakesAllBack(Page page, RunningCausePilot product) {
        TestOrganization organization = TestOrganization.register(product.api());
        SignInPage.open(page).enterAsSuperadmin();
        OrganizationPage cut = OrganizationPage.open(page, organization.id());
        assertThat(cut.attention().first()).containsText("does not exist yet");

        String name = Unique.name("renamed");
        cut.rename(name);
        assertThat(cut.title()).hasText(name);
        cut.suspend();
        assertThat(cut.state()).hasText("Suspended");
        cut.activate();
        assertThat(cut.state()).hasText("Active");

        cut.delete("another");
        assertThat(cut.deletionFault()).containsText("not the organization’s short name");
        assertThat(cut.state()).hasText("Active");
        cut.delete(organization.slug());
        assertThat(cut.state()).hasText("Deletion pending");
        cut.takeBack();
        assertThat(cut.state()).hasText("Active");

        cut.tab("audit");
        assertThat(page.locator(".cp-audit")).containsText("organization.deletion-begun");
        assertThat(page.locator(".cp-audit")).containsText("organization.renamed");
    }

    @Test
    void letsMembersInChangesThemAndShowsThemOut(Page page, RunningCausePilot product) {
        TestOrganization organization = TestOrganization.register(product.api());
        TestPerson person = TestPerson.create(product.api());
        SignInPage.open(page).enterAsSuperadmin();
        OrganizationPage.open(page, organization.id()).tab("members");
        assertThat(page.locator(".cp-empty")).containsText("No members");

        page.locator("#email").fill("nobody@example.org");
        page.locator("#addNow").click();
        assertThat(page.locator("#emailMessage")).containsText("Nobody with an account");
        page.locator("#email").fill(person.email());
        page.locator("#addNow").click();
        Locator row = page.locator("[id=members] tbody tr");
        assertThat(row).containsText("Administrator");

        row.locator("button").click();
        page.locator("[id='members:chosenRole']").selectOption("VIEWER");
        page.locator("[id='members:changeNow']").click();
        assertThat(row).containsText("Viewer");
        row.locator("button").click();
        page.locator("[id='members:remove']").click();
        assertThat(page.locator(".cp-empty")).containsText("No members");

        String invited = Unique.name("invited") + "@example.org";
        page.locator("[id='invitations:invited']").fill(invited);
        page.locator("[id='invitations:invite']").click();
        assertThat(page.locator("#link")).hasValue(Pattern.compile(".*token=.+"));
        Locator invitation = page.locator("[id='invitations:open'] tbody tr");
        assertThat(invitation).containsText(invited);
        invitation.locator("button").click();
        assertThat(new Frame(page).said()).containsText("is withdrawn");
        assertThat(invitation).hasCount(0);
    }

    @Test
    void turnsModulesOffAndOn(Page page, RunningCausePilot product) {
        TestOrganization organization = TestOrganization.register(product.api());
        SignInPage.open(page).enterAsSuperadmin();
        OrganizationPage.open(page, organization.id()).tab("modules");
        Locator forms = page.locator("[id=modules] .cp-split").filter(new Locator.FilterOptions().setHasText("Forms"));

        forms.locator("button").click();
        assertThat(forms.locator(".cp-status")).hasText("Off");
        forms.locator("button").click();
        assertThat(forms.locator(".cp-status")).hasText("On");
    }

    @Test
    void namesTheMigrationsThatWaitAndRunsThem(Page page, RunningCausePilot product) throws SQLException {
        TestOrganization organization = TestOrganization.register(product.api());
        organization
                .connectUntested(ForeignDatabase.create(product.postgres()).connectionString())
                .then()
                .statusCode(200);
        SignInPage.open(page).enterAsSuperadmin();
        OrganizationPage.open(page, organization.id()).tab("migrations");
        Locator bookkeeping =
                page.locator(".cp-table tbody tr").filter(new Locator.FilterOptions().setHasText("bookkeeping"));
        assertThat(bookkeeping.locator(".cp-status")).hasText("Pending");

        page.locator("[id='migration:migrate']").click();

        assertThat(bookkeeping.locator(".cp-status")).hasText("Applied");
        assertThat(new Frame(page).said()).containsText("The schema is at version");
        assertThat(page.locator("[id='migration:migrate']")).hasCount(0);
    }
}
