package org.causepilot.connection.entity;

import java.util.Arrays;
import java.util.Locale;

/**
 * How the server may ask for the password ({@code CAUSEPILOT_DB_AUTH}). A server that asks in clear text, or does not
 * ask at all, is never obeyed: it may be anybody's.
 */
public enum Authentication {
    SCRAM_SHA_256("scram-sha-256"),
    /** For servers that still keep MD5 hashes: whoever listens can then guess the password offline. */
    MD5("scram-sha-256,md5");

    private final String accepted;

    Authentication(String accepted) {
        this.accepted = accepted;
    }

    /** @throws IllegalArgumentException for any other word than {@code scram-sha-256} and {@code md5} */
    public static Authentication parse(String setting) {
        return Arrays.stream(values())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(setting))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scram-sha-256 or md5 is expected"));
    }

    /** For the driver's {@code requireAuth}. */
    public String accepted() {
        return accepted;
    }
}
