package org.causepilot.platform.json;

import java.util.Locale;
import java.util.regex.Pattern;

/** The one rule for names on the wire: {@code databaseName} is {@code database_name}. */
public final class JsonNames {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private JsonNames() {}

    public static String ofProperty(String property) {
        return HUMP.matcher(property).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
