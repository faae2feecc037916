package org.causepilot.provisioning.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What kinds of failure a connection test knows, as far as what to do about them differs. */
public enum FailureCategory {
    REACH("unreachable", "timeout", "connection-lost", "server-not-ready", "busy"),
    TARGET("forbidden-target", "host-not-allowed"),
    TLS("tls-failed"),
    SIGN_IN("authentication-failed"),
    METHOD("authentication-method-refused"),
    DATABASE("database-missing", "database-differs", "database-is-template"),
    PRIVILEGE("no-privilege", "schema-missing"),
    CAPACITY("too-many-connections"),
    WRITING("standby", "read-only"),
    SERVER("server-too-old", "encoding-not-utf8"),
    OWNER("identity-mismatch", "database-in-use", "system-database"),
    CONTENTS("foreign-objects", "not-empty"),
    SCHEMA("schema-newer"),
    /** What no PostgreSQL server says, and whatever else there may be. */
    STRANGE("too-much-data", "protocol-violation", "failed");

    private final Set<String> codes;

    FailureCategory(String... codes) {
        this.codes = Set.of(codes);
    }

    /** The key of the category that the code of a failed check belongs to. */
    public static String of(String code) {
        return Arrays.stream(values())
                .filter(category -> category.codes.contains(code))
                .findFirst()
                .orElse(STRANGE)
                .key();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
