package org.causepilot.secret.entity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A stored secret did not open.
 *
 * @param fingerprint tells one ciphertext from another, and nothing about either
 */
public record SecretUnreadable(SecretPlace place, String fingerprint) {

    public static SecretUnreadable of(byte[] sealed, SecretPlace place) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sealed);
            return new SecretUnreadable(place, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
