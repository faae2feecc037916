package org.causepilot.audit.entity;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The last net under callers who mask their secrets themselves: nothing can be taken out of the trail again. */
final class Redaction {

    private static final String MASK = "****";
    private static final Pattern SECRET_NAME = Pattern.compile("password|secret|token", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(://[^:/?#\\s]*:).*@");

    private Redaction() {}

    static Map<String, String> of(Map<String, String> told) {
        Map<String, String> redacted = new TreeMap<>(told);
        redacted.replaceAll(Redaction::value);
        return redacted;
    }

    private static String value(String name, String value) {
        return SECRET_NAME.matcher(name).find()
                ? MASK
                : PASSWORD_IN_URL.matcher(value).replaceAll("$1" + MASK + "@");
    }
}
