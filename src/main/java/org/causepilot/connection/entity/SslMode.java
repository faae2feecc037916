package org.causepilot.connection.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much TLS a connection asks for, from nothing to a verified name (PostgreSQL manual, 34.19.1, table 34.1). */
public enum SslMode {
    DISABLE,
    ALLOW,
    PREFER,
    REQUIRE,
    VERIFY_CA,
    VERIFY_FULL;

    /** Exactly as libpq spells it; pgjdbc would take capitals too, and what only one of them takes is refused. */
    public static Optional<SslMode> parse(String text) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName().equals(text))
                .findFirst();
    }

    /** {@code verify-full}, as in the string and in the driver's property. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isWeakerThan(SslMode other) {
        return compareTo(other) < 0;
    }

    /** Whether a server without TLS is refused. */
    public boolean demandsTls() {
        return compareTo(REQUIRE) >= 0;
    }

    /** Whether the server's certificate must come from a trusted authority. */
    public boolean verifiesAuthority() {
        return compareTo(VERIFY_CA) >= 0;
    }
}
