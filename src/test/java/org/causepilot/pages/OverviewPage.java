package org.causepilot.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** {@code /admin/overview.xhtml} */
final class OverviewPage {

    static final String ADDRESS = "/admin/overview.xhtml";

    private static final String DRAWN = """
            () => [...document.querySelectorAll('canvas')].every(each =>
                each.getContext('2d').getImageData(0, 0, each.width, each.height).data.some(part => part > 0))
            """;

    private final Page page;

    OverviewPage(Page page) {
        this.page = page;
    }

    /** Something is on every one of them. */
    OverviewPage chartsAreDrawn() {
        page.waitForFunction(DRAWN);
        return this;
    }

    Locator tile(String state) {
        return page.locator(".cp-tile").filter(new Locator.FilterOptions().setHasText(state));
    }

    Locator attention() {
        return page.locator(".cp-attention").first();
    }

    Locator underWay() {
        return page.locator("section[aria-labelledby=operations-title]");
    }

    Locator figures(String card) {
        return page.locator("section[aria-labelledby=" + card + "-title] .cp-figures");
    }

    Locator events() {
        return page.locator("section[aria-labelledby=events-title] tbody tr");
    }
}
