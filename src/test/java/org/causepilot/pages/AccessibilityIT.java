package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.testing.Accessibility;
import org.causepilot.testing.BrowserTest;
import org.causepilot.testing.LeftOperation;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

/** WCAG 2.2 AA as far as a program can judge it, in both themes, languages and on both ends of the widths. */
@BrowserTest
class AccessibilityIT {

    private static final int[] WIDTHS = {1440, 390};
    private static final String WIDER_THAN_THE_WINDOW = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
                .filter(each => each.getBoundingClientRect().right > innerWidth)
                .map(each => each.tagName + '.' + each.className)
            """;

    @Test
    void findsNoFaultBeforeTheSignIn(Page page) {
        SignInPage.open(page).enter("", "");
        List<String> faults = faults(page);
        page.navigate("/admin/forgot.xhtml");
        faults.addAll(faults(page));
        page.navigate("/nowhere");
        faults.addAll(faults(page));

        assertThat(faults).isEmpty();
    }

    @Test
    void findsNoFaultInTheList(Page page, RunningCausePilot product) {
        organization(product);
        SignInPage.open(page).enterAsSuperadmin();
        List<String> faults = faults(page);
        new OrganizationsPage(page).search("nothing is called so");
        faults.addAll(faults(page));
        new Frame(page).speak("fr");
        page.locator(".cp-who").click();
        faults.addAll(faults(page));

        assertThat(faults).isEmpty();
    }

    @Test
    void findsNoFaultInTheMakingOfAnOrganization(Page page) {
        NewOrganizationPage form = SignInPage.open(page).enterAsSuperadmin().add();
        List<String> faults = faults(page);
        form.submit();
        assertThat(form.fault("name")).not().isEmpty();
        form.slug("admin");
        assertThat(form.slugState()).containsText("Reserved");
        faults.addAll(faults(page));
        String name = Unique.name("acc");
        form.slug("").name(name, name).existingDatabase().connection().nextFromConnection();
        assertThat(page.locator("[id='connection:fields:hostMessage']")).containsText("host");
        faults.addAll(faults(page));
        form.connectTo("127.0.0.1", 1, "none", "nobody", "nothing").summary();
        faults.addAll(faults(page));
        form.create();
        assertThat(form.failure()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        faults.addAll(faults(page));

        assertThat(faults).isEmpty();
    }

    @Test
    void findsNoFaultInThePagesOfAnOrganization(Page page, RunningCausePilot product) {
        String id = organization(product);
        SignInPage.open(page).enterAsSuperadmin();
        OrganizationPage overview = OrganizationPage.open(page, id);
        List<String> faults = faults(page);
        page.locator("[data-opens=delete-dialog]").click();
        overview.delete("another");
        assertThat(overview.deletionFault()).not().isEmpty();
        faults.addAll(faults(page));
        for (String tab : List.of("members", "modules", "migrations", "audit")) {
            OrganizationPage.open(page, id).tab(tab);
            faults.addAll(faults(page));
        }
        page.navigate("/admin/organization-created.xhtml?id=" + id);
        faults.addAll(faults(page));
        page.navigate("/admin/password.xhtml");
        faults.addAll(faults(page));

        assertThat(faults).isEmpty();
    }

    @Test
    void findsNoFaultInTheOverview(Page page, RunningCausePilot product) {
        organization(product);
        SignInPage.open(page).enterToTheOverview().chartsAreDrawn();
        List<String> faults = faults(page);
        new Frame(page).speak("fr");
        faults.addAll(faults(page));

        assertThat(faults).isEmpty();
    }

    @Test
    void findsNoFaultInTheSelectionOfAList(Page page, RunningCausePilot product) {
        String id = organization(product);
        SignInPage.open(page).enterAsSuperadmin().tickAll();
        List<String> faults = faults(page);
        page.locator("button[popovertarget=columns]").click();
        faults.addAll(faults(page));
        page.navigate("/admin/organizations-suspend.xhtml?id=" + id);
        faults.addAll(faults(page));

        assertThat(faults).isEmpty();
    }

    @Test
    void findsNoFaultInTheConsole(Page page, RunningCausePilot product) {
        SignInPage.open(page).enterAsSuperadmin();
        List<String> faults = new ArrayList<>();
        String failed = LeftOperation.failed(product.postgres());
        List<String> pages = List.of(
                "operations.xhtml",
                "operation.xhtml?id=" + failed,
                "settings.xhtml",
                "users.xhtml",
                "users.xhtml?q=nobody-is-called-so",
                "user-new.xhtml",
                "account.xhtml");
        for (String address : pages) {
            page.navigate("/admin/" + address);
            faults.addAll(faults(page));
        }
        page.navigate("/admin/audit.xhtml?action=account.");
        page.locator("details summary").first().click();
        page.locator(".cp-audit details summary").first().click();
        page.locator("#verify\\:run").click();
        assertThat(page.locator("#verify\\:verdict .cp-note")).isVisible();
        faults.addAll(faults(page));
        new Frame(page).speak("fr");
        page.navigate("/admin/audit.xhtml?q=nothing-is-called-so");
        faults.addAll(faults(page));
        page.evaluate("document.getElementById('session-warning').showModal()");
        faults.addAll(faults(page));

        assertThat(faults).isEmpty();
    }

    @Test
    void findsNoFaultOnThePageOfAPerson(Page page, RunningCausePilot product) {
        String id = product.api()
                .superadmin()
                .body(Map.of("email", UUID.randomUUID() + "@example.org", "full_name", "Somebody"))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        SignInPage.open(page).enterAsSuperadmin();
        page.navigate("/admin/user.xhtml?id=" + id);
        page.locator("#delete").click();
        assertThat(page.locator("#confirmationMessage")).not().isEmpty();
        List<String> faults = faults(page);
        page.navigate("/admin/user-new.xhtml");
        page.locator("#createUser").click();
        assertThat(page.locator("#fullNameMessage")).not().isEmpty();
        faults.addAll(faults(page));

        assertThat(faults).isEmpty();
    }

    @Test
    void findsNoFaultInTheCardOfADatabase(Page page, RunningCausePilot product) {
        String id = organization(product);
        SignInPage.open(page).enterAsSuperadmin();
        DatabasePage cut = DatabasePage.open(page, id);
        assertThat(cut.state()).isVisible();
        List<String> faults = faults(page);
        cut.paste("postgresql://nobody:nothing@127.0.0.1:1/none?channel_binding=require")
                .test();
        assertThat(cut.report())
                .containsText("What to do", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        faults.addAll(faults(page));
        cut.review();
        assertThat(cut.proposal()).isVisible();
        faults.addAll(faults(page));
        cut.reveal("not mine");
        assertThat(cut.revealFault()).not().isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(30_000));
        faults.addAll(faults(page));

        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                String where = page.url() + " " + width + " " + scheme + " ";
                Accessibility.faultsOf(page).forEach(fault -> faults.add(where + fault));
            }
            ((List<?>) page.evaluate(WIDER_THAN_THE_WINDOW))
                    .forEach(element -> faults.add(page.url() + " " + width + " cut off: " + element));
        }
        page.setViewportSize(WIDTHS[0], 900);
        return faults;
    }

    private static String organization(RunningCausePilot product) {
        return product.api()
                .superadmin()
                .body(Map.of("name", "accessible " + UUID.randomUUID()))
                .post("/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
