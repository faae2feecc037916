package org.causepilot.form.entity;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import org.causepilot.idempotency.entity.IdempotencyKey;

/**
 * By what a stranger's submission is known when it comes again: after a double click, a reload, a network that broke between
 * question and answer. A client names it; otherwise the same answers within some minutes are the same submission, and that
 * only where they would promise money twice: two people may well vote alike.
 */
public final class Repetition {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final byte[] key;
    private final byte[] earlierKey;
    private final byte[] digest;
    private final boolean isNamed;

    private Repetition(byte[] key, byte[] earlierKey, byte[] digest, boolean isNamed) {
        this.key = key;
        this.earlierKey = earlierKey;
        this.digest = digest;
        this.isNamed = isNamed;
    }

    public static Repetition named(IdempotencyKey name, JsonObject answers) {
        byte[] key = sha256("named", name.value());
        return new Repetition(key, key, sha256("answers", answers.toString()), true);
    }

    public static Repetition unnamed(JsonObject answers, Instant now) {
        long window = now.getEpochSecond() / WINDOW.toSeconds();
        return new Repetition(
                sha256("same " + window, answers.toString()),
                sha256("same " + (window - 1), answers.toString()),
                sha256("answers", answers.toString()),
                false);
    }

    /** Under which it is kept. */
    public byte[] key() {
        return key.clone();
    }

    /** Under which it was kept if it came in the window before; the same as {@link #key} when it is named. */
    public byte[] earlierKey() {
        return earlierKey.clone();
    }

    /** Of the answers as they were sent. */
    public byte[] digest() {
        return digest.clone();
    }

    public boolean concerns(boolean isPledge) {
        return isNamed || isPledge;
    }

    /** @param other of the submission that was kept under the same key */
    public boolean isOfTheSame(byte[] other) {
        return MessageDigest.isEqual(digest, other);
    }

    private static byte[] sha256(String kind, String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((kind + '\n' + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
