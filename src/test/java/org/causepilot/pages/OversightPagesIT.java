package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.causepilot.testing.BrowserTest;
import org.causepilot.testing.LeftOperation;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

/** Operations, the audit trail, settings. */
@BrowserTest
class OversightPagesIT {

    @Test
    void followsALongWorkThatChangesByItself(Page page, RunningCausePilot product) throws SQLException {
        String id = LeftOperation.running(product.postgres());
        SignInPage.open(page).enterAsSuperadmin();
        page.navigate("/admin/operations.xhtml?status=running");
        assertThat(row(page, "elsewhere-" + id)).containsText("Under way");
        row(page, "elsewhere-" + id).locator("a").click();
        Locator progress = page.locator("#operation .cp-progress");
        assertThat(progress).containsText("0 of 1");

        page.locator("#act\\:cancel").click();
        assertThat(new Frame(page).said()).containsText("stops after the item in hand");
        assertThat(page.locator("#act\\:cancel")).hasCount(0);
        assertThat(page.locator(".cp-log")).containsText("Operation cancelled");
        finish(product, id);

        assertThat(page.locator("#operation .cp-card .cp-status").first())
                .hasText("Cancelled", new HasTextOptions().setTimeout(20_000));
    }

    @Test
    void triesAgainOnlyWhatFailedAndSaysWhyItDid(Page page, RunningCausePilot product) {
        String id = LeftOperation.failed(product.postgres());
        SignInPage.open(page).enterAsSuperadmin();
        page.navigate("/admin/operation.xhtml?id=" + id);
        assertThat(page.locator("#operation")).containsText("opens with no key");
        assertThat(page.locator("#operation")).containsText("another server");

        page.locator("#act\\:retry").click();

        assertThat(new Frame(page).said()).containsText("Only what failed");
        assertThat(page.locator(".cp-log")).containsText("Operation retried");
        page.navigate("/admin/operation.xhtml?id=nothing");
        assertThat(page.locator("h1")).hasText("Page not found");
    }

    @Test
    void findsEntriesByWhatStandsInTheAddressAndExportsTheSame(Page page, RunningCausePilot product)
            throws IOException {
        String email = Unique.name("audited") + "@example.org";
        String id = product.api()
                .superadmin()
                .body(Map.of("email", email, "full_name", "Before", "password", "three quiet blue lamps"))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        product.api().superadmin().body(Map.of("full_name", "After")).patch("/users/" + id);
        SignInPage.open(page).enterAsSuperadmin();

        page.navigate("/admin/audit.xhtml");
        page.locator("#q").fill(id);
        page.locator("#action").selectOption("account.");
        page.locator("#actor").fill(Superadmin.EMAIL);
        page.locator("form[role=search] button[type=submit]").click();

        assertThat(page.locator(".cp-audit > tbody > tr")).hasCount(2);
        assertThat(page.url()).contains("q=" + id, "action=account.");
        Locator changed = page.locator(".cp-audit > tbody > tr").first();
        changed.locator("summary").click();
        assertThat(changed.locator(".cp-difference")).containsText("Before");
        assertThat(changed.locator(".cp-difference")).containsText("After");
        Download table = page.waitForDownload(() -> page.locator("#export").click());
        assertThat(Files.readString(table.path()).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("account.changed"));
        page.navigate("/admin/audit.xhtml?actor=nobody@example.org");
        assertThat(page.locator("main")).containsText("Nothing matches");
        page.navigate("/admin/audit.xhtml?q=" + id + "&to=2001-01-01");
        assertThat(page.locator("main")).containsText("Nothing matches");
        page.navigate("/admin/audit.xhtml?cursor=never-ours");
        assertThat(page.locator("h1")).hasText("Request refused");
    }

    @Test
    void verifiesTheTrailOnDemand(Page page) {
        SignInPage.open(page).enterAsSuperadmin();
        page.navigate("/admin/audit.xhtml");

        page.locator("#verify\\:run").click();
        assertThat(page.locator("#verify\\:verdict")).containsText("intact");

        page.locator("#verify summary").click();
        page.locator("#verify\\:expectedHead").fill("1 " + "0".repeat(64));
        page.locator("#verify\\:run").click();
        assertThat(page.locator("#verify\\:verdict")).containsText("tampered with");
        page.locator("#verify\\:expectedHead").fill("no head");
        page.locator("#verify\\:run").click();
        assertThat(page.locator("#verify")).containsText("64 hexadecimal digits");
    }

    @Test
    void showsWithWhatTheServerRunsAndNoSecret(Page page, RunningCausePilot product) {
        SignInPage.open(page).enterAsSuperadmin();
        page.navigate("/admin/settings.xhtml");

        assertThat(page.locator("main")).containsText("Payara Micro 6.");
        assertThat(setting(page, "CAUSEPILOT_KEYSET")).containsText("Set");
        assertThat(setting(page, "ORG_DB_POOL_SIZE")).containsText("10");
        assertThat(setting(page, "ORG_DB_BASE_URL")).containsText("127.0.0.1:");
        assertThat(page.locator("main .cp-warn").first()).containsText("CAUSEPILOT_BOOTSTRAP_ADMIN_PASSWORD");
        assertThat(page.content())
                .doesNotContain(
                        Superadmin.PASSWORD,
                        product.setting("ORG_DB_BASE_URL"),
                        product.setting("CAUSEPILOT_SYSTEM_DB_URL"),
                        product.setting("CAUSEPILOT_AUDIT_KEY"));
    }

    private static Locator row(Page page, String text) {
        return page.locator(".cp-table tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator setting(Page page, String name) {
        return row(page, name);
    }

    /** As the server that carries it out would. */
    private static void finish(RunningCausePilot product, String id) throws SQLException {
        try (Connection connection = product.postgres().connect("causepilot_main");
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE operation_items SET status = 'cancelled', finished_at = now()"
                    + " WHERE operation_id = '" + id + "'");
            statement.execute("UPDATE operations SET status = 'cancelled', lease = NULL, lease_until = NULL,"
                    + " finished_at = now() WHERE id = '" + id + "'");
        }
    }
}
