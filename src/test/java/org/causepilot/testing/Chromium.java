package org.causepilot.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A Chromium, or its sister Chrome, for the browser tests: the one on this machine; otherwise one out of the operating
 * system's packages where we may install them; otherwise the one that Playwright downloads. No test is skipped because a
 * browser is missing.
 */
final class Chromium {

    private Chromium() {}

    static Path findOrObtain() {
        return Stream.<Supplier<Optional<Path>>>of(
                        InstalledChromium::find, ChromiumPackage::install, PlaywrightChromium::download)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium or Chrome here, and none was to be had. Install one, or name it by CHROME_BIN."));
    }
}
