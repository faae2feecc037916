package org.causepilot.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** {@code /admin/organizations.xhtml} */
final class OrganizationsPage {

    static final String ADDRESS = "/admin/organizations.xhtml";

    private final Page page;

    OrganizationsPage(Page page) {
        this.page = page;
    }

    OrganizationsPage search(String words) {
        page.locator("#q").fill(words);
        page.locator("#q").press("Enter");
        page.waitForURL("**" + ADDRESS + "?q=*");
        return this;
    }

    Locator row(String name) {
        return page.locator(".cp-table tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    OrganizationPage open(String name) {
        row(name).locator("a").click();
        return OrganizationPage.shown(page);
    }

    NewOrganizationPage add() {
        page.locator("main a[href*='organization-new']").first().click();
        page.waitForURL("**" + NewOrganizationPage.ADDRESS);
        return new NewOrganizationPage(page);
    }
}
