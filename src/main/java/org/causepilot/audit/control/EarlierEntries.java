package org.causepilot.audit.control;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.causepilot.audit.entity.ChainedEntry;

/**
 * What was written before the chain. It has no MACs, and cannot be given any: its digest is what the first MAC of the chain
 * continues from, so from then on it cannot be changed either.
 */
final class EarlierEntries {

    private byte[] digest = new byte[0];
    private long lastId;

    boolean add(ChainedEntry earlier) {
        digest = sha256(CanonicalForm.of(earlier.entry(), null, digest));
        lastId = earlier.id();
        return true;
    }

    byte[] digest() {
        return digest.clone();
    }

    long lastId() {
        return lastId;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
