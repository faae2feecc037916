package org.causepilot.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** {@code /admin/organization-database.xhtml?id=…} */
final class DatabasePage {

    private static final double LONG_ENOUGH_TO_MIGRATE = 60_000;

    private final Page page;

    private DatabasePage(Page page) {
        this.page = page;
    }

    static DatabasePage open(Page page, String organization) {
        page.navigate("/admin/organization-database.xhtml?id=" + organization);
        return shown(page);
    }

    static DatabasePage shown(Page page) {
        page.waitForURL("**/admin/organization-database.xhtml?id=*");
        return new DatabasePage(page);
    }

    Locator state() {
        return page.locator("section[aria-labelledby=database-title] .cp-card-head .cp-status");
    }

    Locator facts() {
        return page.locator("section[aria-labelledby=database-title] .cp-facts");
    }

    Locator storedConnection() {
        return page.locator(".cp-stored code");
    }

    Locator field(String name) {
        return page.locator("[id='connection:fields:" + name + "']");
    }

    DatabasePage type(String name, String value) {
        field(name).fill(value);
        return this;
    }

    /** As a clipboard does. */
    DatabasePage paste(String text) {
        field("pasted").evaluate("""
                (box, text) => {
                    box.value = text;
                    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
                }
                """, text);
        return this;
    }

    Locator unknownParameters() {
        return page.locator(".cp-unknown:visible");
    }

    Locator preview() {
        return page.locator("[data-connection-preview]");
    }

    Locator needsPassword() {
        return page.locator("[data-connection-needs-password]");
    }

    Locator fault(String field) {
        return page.locator("[id='connection:fields:" + field + "Message']");
    }

    DatabasePage test() {
        press("connection:fields:test");
        return this;
    }

    Locator report() {
        return page.locator(".cp-report");
    }

    DatabasePage review() {
        press("connection:fields:review");
        return this;
    }

    Locator proposal() {
        return page.locator("[id='connection:proposal'] .cp-review-body");
    }

    /** What the proposal says of one part: before and after. */
    Locator change(String part) {
        return proposal()
                .locator(".cp-comparison")
                .last()
                .locator("tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText(part))));
    }

    DatabasePage save() {
        press("connection:save");
        return this;
    }

    DatabasePage saveUntested() {
        press("connection:saveUntested");
        return this;
    }

    Locator saveUntestedButton() {
        return page.locator("[id='connection:saveUntested']");
    }

    DatabasePage createDatabase() {
        press("creation:create");
        return this;
    }

    DatabasePage reveal(String password) {
        page.locator("[data-opens=reveal-dialog]").click();
        page.locator("[id='reveal:password']").fill(password);
        press("reveal:show");
        return this;
    }

    Locator revealed() {
        return page.locator("[data-revealed-text]");
    }

    Locator revealFault() {
        return page.locator("[id='reveal:passwordMessage']");
    }

    Locator revisions() {
        return page.locator("[id=revisionList] tbody tr");
    }

    DatabasePage chooseRevision(int generation) {
        revisions()
                .filter(new Locator.FilterOptions().setHas(page.locator("button")))
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                ".cp-number", new Page.LocatorOptions().setHasText(Integer.toString(generation)))))
                .locator("button")
                .click();
        return this;
    }

    Locator restoration() {
        return page.locator("[id='revisionList:restoration'] section");
    }

    DatabasePage restore() {
        press("revisionList:restore");
        return this;
    }

    /** What the page says once it has been shown anew. */
    Locator said() {
        page.locator("#messages .cp-said").waitFor(new Locator.WaitForOptions().setTimeout(LONG_ENOUGH_TO_MIGRATE));
        return new Frame(page).said();
    }

    private void press(String id) {
        page.locator("[id='" + id + "']").click();
    }
}
