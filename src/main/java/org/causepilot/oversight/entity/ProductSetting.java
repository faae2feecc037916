package org.causepilot.oversight.entity;

import java.util.Optional;

/**
 * Every setting that an operator may give, as the README lists them. The names are what the environment calls them.
 *
 * <p>None may be added here without saying whether its value may be shown.
 */
public enum ProductSetting {
    CAUSEPILOT_SYSTEM_DB_URL(Shown.TARGET),
    CAUSEPILOT_KEYSET(Shown.WHETHER_SET),
    CAUSEPILOT_JWT_PRIVATE_KEY(Shown.WHETHER_SET),
    CAUSEPILOT_AUDIT_KEY(Shown.WHETHER_SET),
    CAUSEPILOT_AUDIT_OLD_KEYS(Shown.WHETHER_SET),
    CAUSEPILOT_PUBLIC_URL(Shown.VALUE),
    CAUSEPILOT_TRUSTED_PROXIES(Shown.VALUE),
    CAUSEPILOT_HTTP_PORT(Shown.VALUE, "8080"),
    CAUSEPILOT_DATA_DIR(Shown.VALUE, ".causepilot"),
    CAUSEPILOT_BOOTSTRAP_ADMIN_EMAIL(Shown.VALUE, "admin@causepilot.local"),
    CAUSEPILOT_BOOTSTRAP_ADMIN_PASSWORD(Shown.WHETHER_SET),
    CAUSEPILOT_ALLOWED_DB_HOSTS(Shown.VALUE),
    CAUSEPILOT_DB_MIN_SSLMODE(Shown.VALUE, "require"),
    CAUSEPILOT_DB_AUTH(Shown.VALUE, "scram-sha-256"),
    CAUSEPILOT_DB_CA_CERTIFICATES(Shown.WHETHER_SET),
    ORG_DB_BASE_URL(Shown.TARGET),
    ORG_DB_PREFIX(Shown.VALUE, "causepilot_org_"),
    ORG_DB_POOL_SIZE(Shown.VALUE, "10"),
    ORG_DB_MAX_OVERFLOW(Shown.VALUE, "20"),
    ORG_DB_CONNECTION_BUDGET(Shown.VALUE),
    ORG_DB_IDLE_TIMEOUT(Shown.VALUE, "PT10M"),
    ORG_DB_MAX_RESIDENT(Shown.VALUE, "500"),
    ORG_DB_SLOW_QUERY(Shown.VALUE, "PT1S"),
    ORG_DB_CHECK_INTERVAL(Shown.VALUE, "PT5M"),
    CAUSEPILOT_DEMO(Shown.VALUE, "false");

    /** How much of a value may ever be seen. */
    public enum Shown {
        VALUE,
        /** A connection string: where it leads, and not with which credentials. */
        TARGET,
        /** A secret, or a text too long to be read: not even its length. */
        WHETHER_SET
    }

    private final Shown shown;
    private final String usual;

    ProductSetting(Shown shown) {
        this(shown, null);
    }

    ProductSetting(Shown shown, String usual) {
        this.shown = shown;
        this.usual = usual;
    }

    public Shown shown() {
        return shown;
    }

    /** What holds when nobody says anything; empty where that depends on something else, or is nothing. */
    public Optional<String> usual() {
        return Optional.ofNullable(usual);
    }
}
