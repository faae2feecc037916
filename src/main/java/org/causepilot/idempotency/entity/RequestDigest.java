package org.causepilot.idempotency.entity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells whether two requests are the same without keeping what was in them. */
public final class RequestDigest {

    private static final int BLOCK = 65_536;

    private RequestDigest() {}

    /**
     * SHA-256 over each part with its length before it: no two requests share their bytes.
     *
     * @param target path and query: asked otherwise, the same body is another request
     * @param body or the digest of one that is too long to be kept in memory
     */
    public static byte[] of(String method, String target, byte[] body) {
        MessageDigest digest = sha256();
        add(digest, method.getBytes(StandardCharsets.UTF_8));
        add(digest, target.getBytes(StandardCharsets.UTF_8));
        add(digest, body);
        return digest.digest();
    }

    /** SHA-256 of a long body. */
    public static byte[] of(InputStream body) throws IOException {
        MessageDigest digest = sha256();
        byte[] block = new byte[BLOCK];
        for (int count = body.read(block); count >= 0; count = body.read(block)) {
            digest.update(block, 0, count);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }
}
