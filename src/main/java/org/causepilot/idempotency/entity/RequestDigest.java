package org.causepilot.idempotency.entity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells whether two requests are the same without keeping what was in them. */
public final class RequestDigest {

    private RequestDigest() {}

    /** SHA-256 over each part with its length before it: no two requests share their bytes. */
    public static byte[] of(String method, String path, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, method.getBytes(StandardCharsets.UTF_8));
            add(digest, path.getBytes(StandardCharsets.UTF_8));
            add(digest, body);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }
}
