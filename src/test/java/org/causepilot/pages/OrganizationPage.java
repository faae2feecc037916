package org.causepilot.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** {@code /admin/organization.xhtml?id=…} */
final class OrganizationPage {

    private static final double LONG_ENOUGH_TO_CREATE_A_DATABASE = 60_000;

    private final Page page;

    private OrganizationPage(Page page) {
        this.page = page;
    }

    static OrganizationPage shown(Page page) {
        page.waitForURL(
                "**/admin/organization.xhtml?id=*",
                new Page.WaitForURLOptions().setTimeout(LONG_ENOUGH_TO_CREATE_A_DATABASE));
        return new OrganizationPage(page);
    }

    String address() {
        return page.url();
    }

    Locator title() {
        return page.locator("h1");
    }

    Locator databaseState() {
        return page.locator(".cp-card-head .cp-status");
    }

    Locator connectionString() {
        return page.locator(".cp-card-body .cp-wide code");
    }

    OrganizationPage type(String connectionString) {
        page.locator("input[id$=dbConnectionString]").fill(connectionString);
        return this;
    }

    OrganizationPage test() {
        return press("test");
    }

    OrganizationPage save() {
        return press("save");
    }

    OrganizationPage createDatabase() {
        return press("create");
    }

    Locator report() {
        return page.locator(".cp-report");
    }

    Locator fault() {
        return page.locator("[id$=dbConnectionStringMessage]");
    }

    private OrganizationPage press(String button) {
        page.locator("button[id$=':" + button + "']").click();
        return this;
    }
}
