package org.causepilot.leaks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Something that must stand nowhere.
 *
 * @param name for the message of a test that found it
 * @param parts of it that are as bad as the whole: half a password is a leak too
 */
record Secret(String name, String value, List<String> parts) {

    private static final String EVERY_SIGN = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ éß€漢";

    /** A password with every sign that something quotes, escapes or stumbles over, between two ends made up for it. */
    static Secret canary(String name) {
        String head = "kanari" + random();
        String tail = random() + "irak";
        return new Secret(name, head + EVERY_SIGN + tail, List.of(head + EVERY_SIGN + tail, head, tail));
    }

    static Secret whole(String name, String value) {
        return new Secret(name, value, List.of(value));
    }

    /** As it stands in a connection string. */
    String inConnectionString() {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As it stands between quotes in SQL. */
    String inSql() {
        return value.replace("'", "''");
    }

    @Override
    public String toString() {
        return name;
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
