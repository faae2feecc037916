package org.causepilot.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.causepilot.testing.Superadmin;

/** {@code /admin/login.xhtml} */
final class SignInPage {

    static final String ADDRESS = "/admin/login.xhtml";

    private final Page page;

    SignInPage(Page page) {
        this.page = page;
    }

    static SignInPage open(Page page) {
        page.navigate(ADDRESS);
        return new SignInPage(page);
    }

    SignInPage enter(String email, String password) {
        page.locator("input[type=email]").fill(email);
        page.locator("input[type=password]").fill(password);
        page.locator("button[type=submit]").click();
        return this;
    }

    /** On to the list of organizations, or to where the person was headed when asked to sign in. */
    OrganizationsPage enterAsSuperadmin() {
        enter(Superadmin.EMAIL, Superadmin.PASSWORD);
        page.waitForURL(address -> !address.contains(ADDRESS));
        if (page.url().contains(OverviewPage.ADDRESS)) {
            page.navigate(OrganizationsPage.ADDRESS);
        }
        return new OrganizationsPage(page);
    }

    OverviewPage enterToTheOverview() {
        enter(Superadmin.EMAIL, Superadmin.PASSWORD);
        page.waitForURL("**" + OverviewPage.ADDRESS);
        return new OverviewPage(page);
    }

    Locator refusal() {
        return page.locator(".cp-said.cp-bad");
    }
}
