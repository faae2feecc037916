package org.causepilot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that walks through the running product in a browser. Its methods may ask for a Playwright {@code Page}
 * (or {@code BrowserContext}), fresh for each test, whose relative addresses lead to the product. When a test fails, a
 * picture of its page is left under {@code target/it/screenshots}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CausePilotTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
