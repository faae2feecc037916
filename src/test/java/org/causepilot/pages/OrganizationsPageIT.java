package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.testing.Api;
import org.causepilot.testing.AuditReader;
import org.causepilot.testing.BrowserTest;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

/** The list of organizations at work: finding, ticking, and doing something to several at once. */
@BrowserTest
class OrganizationsPageIT {

    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private final Api api;
    private final String mark = Unique.name("zzliste");

    OrganizationsPageIT(RunningCausePilot product) {
        api = product.api();
    }

    @Test
    void keepsWhatIsShownAndHowInAnAddressThatCanBeSent(Page page) {
        register("un");
        register("deux");
        SignInPage.open(page).enterAsSuperadmin();

        OrganizationsPage cut =
                OrganizationsPage.open(page, "?q=" + mark).show("not_created").sortBy("Name");
        String address = page.url();
        cut.toggleColumn("server").toggleColumn("schema");

        assertThat(address).contains("q=" + mark, "status=not_created", "sort=-name");
        assertThat(page.url()).isEqualTo(address);
        assertThat(cut.rows().locator(".cp-row-link")).hasText(new String[] {mark + " un", mark + " deux"});
        assertThat(cut.heads()).hasText(new String[] {"Name", "Status", "Database", "Server", "Checked"});
        assertThat(page.locator("[aria-sort=descending]")).hasText("Name");
        page.reload();
        assertThat(cut.heads()).containsText(new String[] {"Server"});
    }

    @Test
    void testsAndMigratesManyDatabasesAsOperationsInTheAuditTrail(Page page) {
        String there = create("there");
        register("missing");
        AuditReader trail = new AuditReader(api);
        long before = trail.newest();
        SignInPage.open(page).enterAsSuperadmin();

        OrganizationsPage cut = OrganizationsPage.open(page, "?q=" + mark).tickAll();
        assertThat(cut.selection()).containsText("Selected: 2");
        cut.press("test");
        assertThat(new Frame(page).said()).containsText("The test of 2 databases has begun");
        assertThat(page.locator("main")).containsText(mark + " there");
        Map<String, Object> tested = over("database-check");
        assertThat(tested).containsEntry("status", "failed");
        assertThat((Map<String, Object>) tested.get("progress")).containsEntry("done", 1);

        OrganizationsPage.open(page, "?q=" + mark).tick(mark + " there").press("migrate");
        assertThat(over("database-migration")).containsEntry("status", "succeeded");
        assertThat(trail.since(before, Map.of("organization_id", there)))
                .extracting(event -> event.get("action"))
                .contains("database.migrated");
        assertThat(trail.since(before, Map.of("action", "databases.")))
                .extracting(event -> event.get("action") + " " + event.get("outcome"))
                .containsExactly(
                        "databases.migrated succeeded",
                        "databases.migrated intended",
                        "databases.checked failed",
                        "databases.checked intended");
    }

    @Test
    void namesWhomItSuspendsAndAsksFirst(Page page) {
        String one = register("un");
        String two = register("deux");
        SignInPage.open(page).enterAsSuperadmin();
        OrganizationsPage cut = OrganizationsPage.open(page, "?q=" + mark)
                .tick(mark + " un")
                .tick(mark + " deux")
                .press("suspend");

        assertThat(page.locator("main")).containsText(mark + " un");
        assertThat(page.locator("main")).containsText(mark + " deux");
        assertThat(status(one)).isEqualTo("active");
        page.locator("[id='suspend:confirm']").click();

        assertThat(new Frame(page).said()).containsText("2 organizations are suspended.");
        assertThat(List.of(status(one), status(two))).containsOnly("suspended");
        OrganizationsPage.open(page, "?status=suspended&q=" + mark).tickAll().press("activate");
        assertThat(new Frame(page).said()).containsText("2 organizations are active.");
        assertThat(cut.rows()).hasCount(0);
    }

    @Test
    void saysWhatIsMissingWhenNothingIsTickedOrWhatWasIsGone(Page page) {
        register("un");
        SignInPage.open(page).enterAsSuperadmin();
        OrganizationsPage cut = OrganizationsPage.open(page, "?q=" + mark);
        assertThat(cut.selection()).isHidden();

        cut.press("test");
        assertThat(new Frame(page).said()).containsText("Select at least one organization.");

        cut.tick(mark + " un");
        cut.row(mark + " un")
                .locator("input")
                .evaluate(
                        "(box, other) => { box.value = other; }",
                        UUID.randomUUID().toString());
        cut.press("activate");
        assertThat(new Frame(page).said()).containsText("One selected organization no longer exists.");
    }

    @Test
    void doesNothingOnceTheLoginHasEnded(Page page) {
        String id = register("un");
        SignInPage.open(page).enterAsSuperadmin();
        OrganizationsPage cut =
                OrganizationsPage.open(page, "?q=" + mark).tick(mark + " un").press("suspend");
        page.context().clearCookies();

        page.locator("[id='suspend:confirm']").click();

        page.waitForURL("**" + SignInPage.ADDRESS + "*");
        assertThat(status(id)).isEqualTo("active");
        assertThat(cut.rows()).hasCount(0);
    }

    @Test
    void showsByItselfWhatChangedAndKeepsWhatIsTicked(Page page) {
        String id = register("un");
        SignInPage.open(page).enterAsSuperadmin();
        OrganizationsPage cut = OrganizationsPage.open(page, "?q=" + mark).tick(mark + " un");
        cut.row(mark + " un").locator("input").blur();

        api.superadmin()
                .body(Map.of("is_active", false))
                .patch("/organizations/" + id)
                .then()
                .statusCode(200);

        assertThat(cut.row(mark + " un"))
                .containsText("Suspended", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        assertThat(cut.row(mark + " un").locator("input")).isChecked();
        assertThat(cut.selection()).containsText("Selected: 1");
    }

    @Test
    void handsOutTheFilteredListAsATableWithoutAnySecret(Page page) {
        register("=1+1");
        create("there");
        SignInPage.open(page).enterAsSuperadmin();

        Response ignored = page.navigate(OrganizationsPage.ADDRESS + "?q=" + mark);
        String address = page.locator("a[href*='organizations.csv']").getAttribute("href");
        String table = page.request().get(address).text();

        assertThat(ignored.status()).isEqualTo(200);
        assertThat(table.lines())
                .hasSize(3)
                .first()
                .isEqualTo("id,name,slug,status,database,server,schema_version,failure,checked_at,created_at");
        assertThat(table).contains(mark + " there", ",connected,").doesNotContain("postgresql:", "****");
        assertThat(page.request().get(address + "&sort=colour").status()).isEqualTo(422);
        page.context().clearCookies();
        assertThat(page.request().get(address).text()).doesNotContain(mark);
    }

    private Map<String, Object> over(String kind) {
        Eventually.within(A_WHILE, kind + " is over", () -> newest(kind).get("finished_at") != null);
        return newest(kind);
    }

    private Map<String, Object> newest(String kind) {
        return api.superadmin()
                .queryParam("q", kind)
                .queryParam("limit", 1)
                .get("/operations")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]");
    }

    private String status(String id) {
        return api.superadmin().get("/organizations/" + id).path("status");
    }

    private String register(String name) {
        return create(Map.of("name", mark + " " + name));
    }

    private String create(String name) {
        return create(Map.of("name", mark + " " + name, "create_database", true));
    }

    private String create(Map<String, Object> wanted) {
        return api.superadmin()
                .body(wanted)
                .post("/organizations")
                .then()
                .statusCode(201)
                .body("name", equalTo(wanted.get("name")))
                .extract()
                .path("id");
    }
}
