package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** {@code /admin/organization-new.xhtml} */
final class NewOrganizationPage {

    static final String ADDRESS = "/admin/organization-new.xhtml";

    private final Page page;

    NewOrganizationPage(Page page) {
        this.page = page;
    }

    /** Types, as only keys make the page propose a short name. */
    NewOrganizationPage name(String name, String expectedSlug) {
        page.locator("#name").pressSequentially(name);
        assertThat(slug()).hasValue(expectedSlug);
        return this;
    }

    NewOrganizationPage databaseLater() {
        page.locator("#later").check();
        return this;
    }

    NewOrganizationPage existingDatabase(String connectionString) {
        page.locator("#useExisting").check();
        page.locator("#dbConnectionString").fill(connectionString);
        return this;
    }

    OrganizationPage create() {
        submit();
        return OrganizationPage.shown(page);
    }

    NewOrganizationPage submit() {
        page.locator("#createOrganization").click();
        return this;
    }

    Locator slug() {
        return page.locator("#slug");
    }

    Locator fault(String field) {
        return page.locator("#" + field + "Message");
    }
}
