package org.causepilot.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** {@code /admin/organization.xhtml?id=…} */
final class OrganizationPage {

    private final Page page;

    private OrganizationPage(Page page) {
        this.page = page;
    }

    static OrganizationPage open(Page page, String organization) {
        page.navigate("/admin/organization.xhtml?id=" + organization);
        return shown(page);
    }

    static OrganizationPage shown(Page page) {
        page.waitForURL("**/admin/organization.xhtml?id=*");
        return new OrganizationPage(page);
    }

    Locator title() {
        return page.locator("h1");
    }

    Locator state() {
        return page.locator(".cp-page-header .cp-status");
    }

    Locator attention() {
        return page.locator(".cp-todo li");
    }

    DatabasePage database() {
        tab("database");
        return DatabasePage.shown(page);
    }

    /** Follows the tab of that name. */
    void tab(String name) {
        page.locator(".cp-tabs a[href*='organization-" + name + ".xhtml']").click();
        page.waitForURL("**/admin/organization-" + name + ".xhtml?id=*");
    }

    OrganizationPage rename(String name) {
        page.locator("[id='rename:name']").fill(name);
        return press("rename:renameNow");
    }

    OrganizationPage suspend() {
        page.locator("[data-opens=suspend-dialog]").click();
        return press("suspend:suspendNow");
    }

    OrganizationPage activate() {
        return press("state:activate");
    }

    OrganizationPage delete(String typedSlug) {
        if (!page.locator("#delete-dialog").isVisible()) {
            page.locator("[data-opens=delete-dialog]").click();
        }
        page.locator("[id='delete:typedSlug']").fill(typedSlug);
        return press("delete:deleteNow");
    }

    Locator deletionFault() {
        return page.locator("[id='delete:typedSlugMessage']");
    }

    OrganizationPage takeBack() {
        return press("state:takeBack");
    }

    private OrganizationPage press(String id) {
        page.locator("[id='" + id + "']").click();
        return this;
    }
}
