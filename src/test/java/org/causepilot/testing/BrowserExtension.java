package org.causepilot.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser for the run; for each test a context that shares no cookie with any other. */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Page page = store(context).computeIfAbsent(Page.class, key -> open(context), Page.class);
        return parameter.getParameter().getType() == Page.class ? page : page.context();
    }

    /** Here, and not in a watcher of results: that is told only when the page is closed. */
    @Override
    public void afterEach(ExtensionContext context) {
        Page page = store(context).remove(Page.class, Page.class);
        if (page == null) {
            return;
        }
        try {
            context.getExecutionException()
                    .ifPresent(failure -> page.screenshot(new Page.ScreenshotOptions()
                            .setPath(picture(context))
                            .setFullPage(true)));
        } finally {
            page.context().close();
        }
    }

    private static Page open(ExtensionContext context) {
        RunningCausePilot running = CausePilotExtension.running(context);
        forgetPreferences(running.api());
        BrowserContext fresh = browser(context)
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(running.baseUri().toString())
                        .setTimezoneId("Europe/Paris")
                        .setLocale("en-US"));
        return fresh.newPage();
    }

    /** What an earlier test has chosen is kept with the superadmin's account, and would come along. */
    private static void forgetPreferences(Api api) {
        Map<String, Object> usual = new HashMap<>(Map.of("language", "en", "theme", "system"));
        usual.put("time_zone", null);
        api.superadmin().body(usual).patch("/users/me").then().statusCode(200);
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(HeadlessBrowser.class, key -> HeadlessBrowser.launch(), HeadlessBrowser.class)
                .browser();
    }

    private static Path picture(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        return TestFolder.output("screenshots").resolve(name + ".png");
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(BrowserExtension.class, context.getUniqueId()));
    }
}
