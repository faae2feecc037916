package org.causepilot.testing;

import java.util.Map;

/** The first superadmin of every server under test. */
public final class Superadmin {

    public static final String EMAIL = "admin@causepilot.test";
    public static final String PASSWORD = "a superadmin only tests know";

    private Superadmin() {}

    static Map<String, String> settings() {
        return Map.of("CAUSEPILOT_BOOTSTRAP_ADMIN_EMAIL", EMAIL, "CAUSEPILOT_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    }
}
