package org.causepilot.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds wrong with the page that is open: its rules for WCAG 2.2 AA and its best practices. */
public final class Accessibility {

    private static final String SCRIPT = script();
    private static final String RUN = """
            () => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.flatMap(
                rule => rule.nodes.map(node => rule.id + ' at ' + node.target + ': ' + rule.help + ' '
                    + [...node.any, ...node.all, ...node.none].map(check => check.message).join(' '))))
            """;

    /** What is judged is what a reader sees at last, not a colour halfway from one theme to the other. */
    private static final String SETTLED = """
            () => document.getAnimations().every(each => each.effect.getComputedTiming().endTime === Infinity)
            """;

    private Accessibility() {}

    /** One line for each fault, empty when there is none. */
    public static List<String> faultsOf(Page page) {
        page.evaluate(SCRIPT);
        page.waitForFunction(SETTLED);
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
