package org.causepilot.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium that Playwright was made for, in the user's cache. Other browsers, which it would also take, are not. */
final class PlaywrightChromium {

    private static final Map<String, String> NOT_ALL_BROWSERS = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private PlaywrightChromium() {}

    static Optional<Path> download() {
        ProcessBuilder command =
                Driver.ensureDriverInstalled(NOT_ALL_BROWSERS, false).createProcessBuilder();
        command.command().addAll(List.of("install", "--no-shell", "chromium"));
        if (ProgramRun.asRoot()) {
            // The libraries that a bare machine lacks; anybody but root would be asked for a password.
            command.command().add("--with-deps");
        }
        ProgramRun.of(command);
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NOT_ALL_BROWSERS))) {
            BrowserType chromium = playwright.chromium();
            return Optional.of(Path.of(chromium.executablePath())).filter(Files::isExecutable);
        }
    }
}
