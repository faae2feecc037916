package org.causepilot.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** {@code /admin/organization-created.xhtml?id=…} */
final class CreatedPage {

    private final Page page;

    CreatedPage(Page page) {
        this.page = page;
    }

    Locator title() {
        return page.locator("h1");
    }

    Locator databaseState() {
        return page.locator(".cp-card-head .cp-status");
    }

    String organization() {
        return page.url().replaceFirst(".*[?&]id=", "");
    }

    OrganizationPage openOrganization() {
        page.locator(".cp-todo a[href*='/admin/organization.xhtml']").click();
        return OrganizationPage.shown(page);
    }

    DatabasePage database() {
        return DatabasePage.open(page, organization());
    }
}
