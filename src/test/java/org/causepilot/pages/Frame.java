package org.causepilot.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What surrounds every page: the menu of the person who is signed in, and the place where the page speaks. */
final class Frame {

    private final Page page;

    Frame(Page page) {
        this.page = page;
    }

    void speak(String language) {
        openMenu();
        page.locator("#account-menu input[lang=" + language + "]").click();
        page.waitForSelector("html[lang=" + language + "]");
    }

    void wear(String theme) {
        openMenu();
        int place = List.of("system", "light", "dark").indexOf(theme);
        page.locator("#account-menu input[name*=':themes:']").nth(place).click();
        page.waitForSelector("html[data-theme=" + theme + "]");
    }

    void signOut() {
        openMenu();
        page.locator("#account-menu .cp-menu-button").click();
        page.waitForURL("**" + SignInPage.ADDRESS + "*");
    }

    Locator said() {
        return page.locator("#messages .cp-said");
    }

    private void openMenu() {
        page.locator(".cp-who").click();
    }
}
