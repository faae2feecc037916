package org.causepilot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** {@code /admin/organization-new.xhtml} and the steps that follow it. */
final class NewOrganizationPage {

    static final String ADDRESS = "/admin/organization-new.xhtml";

    private static final double LONG_ENOUGH_TO_CREATE_A_DATABASE = 60_000;

    private final Page page;

    NewOrganizationPage(Page page) {
        this.page = page;
    }

    static NewOrganizationPage open(Page page) {
        page.navigate(ADDRESS);
        return new NewOrganizationPage(page);
    }

    /** Types, as only keys make the page propose a short name. */
    NewOrganizationPage name(String name, String expectedSlug) {
        page.locator("#name").pressSequentially(name);
        assertThat(slug()).hasValue(expectedSlug);
        return this;
    }

    NewOrganizationPage slug(String slug) {
        slug().fill("");
        slug().pressSequentially(slug);
        return this;
    }

    NewOrganizationPage databaseLater() {
        page.locator("#later").check();
        return this;
    }

    NewOrganizationPage existingDatabase() {
        page.locator("#useExisting").check();
        return this;
    }

    NewOrganizationPage submit() {
        page.locator("#next").click();
        return this;
    }

    /** Leads to the summary. */
    NewOrganizationPage next() {
        submit();
        return summary();
    }

    NewOrganizationPage summary() {
        page.waitForURL("**/admin/organization-new-summary.xhtml?*");
        return this;
    }

    /** Leads to the fields of a connection. */
    NewOrganizationPage connection() {
        submit();
        page.waitForURL("**/admin/organization-new-connection.xhtml?*");
        return this;
    }

    NewOrganizationPage connectTo(String host, int port, String database, String user, String password) {
        field("host").fill(host);
        field("port").fill(Integer.toString(port));
        field("databaseName").fill(database);
        field("databaseUser").fill(user);
        field("databasePassword").fill(password);
        return nextFromConnection();
    }

    NewOrganizationPage nextFromConnection() {
        page.locator("[id='connection:next']").click();
        return this;
    }

    Locator field(String name) {
        return page.locator("[id='connection:fields:" + name + "']");
    }

    /** Two clicks in a row, as impatient people do. */
    NewOrganizationPage createTwice() {
        page.locator("#createOrganization").dblclick();
        return this;
    }

    NewOrganizationPage create() {
        page.locator("#createOrganization").click();
        return this;
    }

    /** From the first step to the last. */
    CreatedPage createAll() {
        next().create();
        return created();
    }

    CreatedPage created() {
        page.waitForURL(
                "**/admin/organization-created.xhtml?id=*",
                new Page.WaitForURLOptions().setTimeout(LONG_ENOUGH_TO_CREATE_A_DATABASE));
        return new CreatedPage(page);
    }

    /** Why it failed, as soon as it has. */
    Locator failure() {
        page.waitForURL("**/admin/organization-new-progress.xhtml?*");
        return page.locator("[role=alert]");
    }

    Locator steps() {
        return page.locator(".cp-progress li");
    }

    /** The way back to what has to be mended. */
    NewOrganizationPage mend() {
        page.locator("main .cp-actions a").first().click();
        return this;
    }

    Locator name() {
        return page.locator("#name");
    }

    Locator slug() {
        return page.locator("#slug");
    }

    Locator slugState() {
        return page.locator("#slugState");
    }

    Locator facts() {
        return page.locator(".cp-facts");
    }

    Locator fault(String field) {
        return page.locator("#" + field + "Message");
    }
}
