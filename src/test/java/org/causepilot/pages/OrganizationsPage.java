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

    static OrganizationsPage open(Page page, String query) {
        page.navigate(ADDRESS + query);
        return new OrganizationsPage(page);
    }

    OrganizationsPage search(String words) {
        page.locator("#q").fill(words);
        page.locator("#q").press("Enter");
        page.waitForURL("**" + ADDRESS + "?q=*");
        return this;
    }

    Locator rows() {
        return page.locator(".cp-table tbody tr");
    }

    Locator row(String name) {
        return rows().filter(new Locator.FilterOptions().setHasText(name));
    }

    OrganizationPage open(String name) {
        row(name).locator("a").click();
        return OrganizationPage.shown(page);
    }

    OrganizationsPage show(String state) {
        page.locator(".cp-filters a[href*='status=" + state + "']").click();
        page.waitForURL("**status=" + state + "*");
        return this;
    }

    OrganizationsPage sortBy(String column) {
        page.locator(".cp-sort")
                .filter(new Locator.FilterOptions().setHasText(column))
                .click();
        page.waitForURL("**sort=*");
        return this;
    }

    /** As a keyboard does it. */
    OrganizationsPage tick(String name) {
        row(name).locator("input[type=checkbox]").press("Space");
        return this;
    }

    OrganizationsPage tickAll() {
        page.locator("[data-ticks]").check();
        return this;
    }

    Locator selection() {
        return page.locator(".cp-selection");
    }

    /** Also where the bar is not to be seen. */
    OrganizationsPage press(String action) {
        page.waitForNavigation(() -> page.locator("[id='list:" + action + "']").evaluate("button => button.click()"));
        return this;
    }

    OrganizationsPage toggleColumn(String column) {
        page.locator("button[popovertarget=columns]").click();
        page.locator("#columns input[value=" + column + "]").click();
        page.waitForNavigation(() -> page.locator("#columns input[type=submit]").click());
        return this;
    }

    Locator heads() {
        return page.locator(".cp-table thead th");
    }

    NewOrganizationPage add() {
        page.locator("main a[href*='organization-new']").first().click();
        page.waitForURL("**" + NewOrganizationPage.ADDRESS + "?*");
        return new NewOrganizationPage(page);
    }
}
