package org.causepilot.account.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The secret in a one-time link. Tables hold its digest only: whoever reads them, or a backup, can use none of the links. */
record LinkToken(String value) {

    private static final int BYTES = 32;
    private static final int FINGERPRINT_BYTES = 8;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it has the form of one: anything else is no guess, and not worth a look into the database. */
    boolean isOurs() {
        return SHAPE.matcher(value).matches();
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The same for the same token, and good for nothing else. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest(), 0, FINGERPRINT_BYTES);
    }

    @Override
    public String toString() {
        return "LinkToken[****]";
    }
}
