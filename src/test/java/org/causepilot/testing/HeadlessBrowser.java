package org.causepilot.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that is there, or that was obtained, without a window and without calls to its makers. */
public record HeadlessBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run");

    public static HeadlessBrowser launch() {
        Path program = Chromium.findOrObtain();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIET)
                        .setChromiumSandbox(false));
        return new HeadlessBrowser(playwright, browser);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
