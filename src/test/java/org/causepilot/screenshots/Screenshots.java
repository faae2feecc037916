package org.causepilot.screenshots;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.causepilot.screenshots.Pages.Shot;
import org.causepilot.testing.HeadlessBrowser;
import org.causepilot.testing.SeparateCausePilot;
import org.causepilot.testing.Superadmin;

/** {@code mvn -Pscreenshots}: every page, in both themes and at both widths, into {@code docs/screenshots}. */
public final class Screenshots {

    private static final List<Integer> WIDTHS = List.of(1440, 390);
    private static final int HEIGHT = 900;

    /** Of the product's first readers. An account's own language would win over the browser's. */
    private static final String LANGUAGE = "fr";

    /** What is further down is more of the same. */
    private static final int LARGEST_HEIGHT = 1400;

    private static final String HEIGHT_OF_THE_PAGE = "() => document.documentElement.scrollHeight";

    private final Browser browser;
    private final URI product;
    private final Map<String, String> ids;
    private final Path folder;

    private Screenshots(Browser browser, URI product, Map<String, String> ids, Path folder) {
        this.browser = browser;
        this.product = product;
        this.ids = ids;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (SeparateCausePilot product = SeparateCausePilot.start("screenshots", Map.of());
                HeadlessBrowser browser = HeadlessBrowser.launch()) {
            Screenshots empty = new Screenshots(browser.browser(), product.baseUri(), Map.of(), folder);
            empty.take(Pages.WELCOME);
            empty.loadTheExample();
            Demonstration demonstration = new Demonstration(product.api());
            demonstration.prepare();
            Map<String, String> ids = Map.of(
                    Pages.ORGANIZATION, demonstration.organization(), Pages.OPERATION, demonstration.operation());
            Screenshots screenshots = new Screenshots(browser.browser(), product.baseUri(), ids, folder);
            for (Shot shot : Pages.ALL) {
                screenshots.take(shot);
            }
        }
    }

    /** As the page offers it. */
    private void loadTheExample() {
        try (BrowserContext reader =
                browser.newContext(new Browser.NewContextOptions().setBaseURL(product.toString()))) {
            Page page = reader.newPage();
            signIn(page);
            page.locator("[id='example:load']").click();
            page.locator("#tiles").waitFor();
        }
    }

    private void take(Shot shot) throws IOException {
        try (BrowserContext reader = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(product.toString())
                .setLocale(LANGUAGE)
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = reader.newPage();
            if (shot.needsSignIn()) {
                signIn(page);
            }
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                for (int width : WIDTHS) {
                    page.setViewportSize(width, HEIGHT);
                    page.navigate(address(shot));
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    int height = ((Number) page.evaluate(HEIGHT_OF_THE_PAGE)).intValue();
                    page.setViewportSize(width, Math.min(height, LARGEST_HEIGHT));
                    write(
                            page,
                            "%s-%s-%s-%d.png"
                                    .formatted(
                                            shot.name(), LANGUAGE, theme.name().toLowerCase(Locale.ROOT), width));
                }
            }
        }
    }

    private void write(Page page, String name) throws IOException {
        byte[] picture = page.screenshot();
        Files.write(folder.resolve(name), SmallPicture.of(picture));
        System.out.println(folder.resolve(name));
    }

    private static void signIn(Page page) {
        page.navigate("/admin/login.xhtml");
        page.locator("input[type=email]").fill(Superadmin.EMAIL);
        page.locator("input[type=password]").fill(Superadmin.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(address -> !address.contains("login"));
    }

    private String address(Shot shot) {
        String address = shot.address();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace(id.getKey(), id.getValue());
        }
        return address;
    }
}
