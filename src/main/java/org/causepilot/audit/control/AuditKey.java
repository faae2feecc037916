package org.causepilot.audit.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.causepilot.audit.entity.ChainHead;

/** A key of the chain. It makes MACs, and never shows itself. */
final class AuditKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int ID_LENGTH = 16;

    private final SecretKeySpec secret;
    private final String id;

    private AuditKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.id = HexFormat.of()
                .formatHex(mac("causepilot audit key id".getBytes(StandardCharsets.UTF_8)))
                .substring(0, ID_LENGTH);
    }

    /**
     * @param setting its name
     * @param keyOrPath 32 bytes in Base64, or the path of a file that holds them
     * @throws IllegalStateException names the setting and what is wrong, never its value
     */
    static AuditKey read(String setting, String keyOrPath) {
        String given = keyOrPath.strip();
        return new AuditKey(
                decoded(given)
                        .or(() -> inFile(given).flatMap(AuditKey::decoded))
                        .orElseThrow(
                                () -> new IllegalStateException(
                                        setting
                                                + " is neither 32 bytes in Base64 (openssl rand -base64 32) nor the path of a readable file with them")));
    }

    /** Tells keys apart without telling anything about them. */
    String id() {
        return id;
    }

    byte[] mac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ChainHead seal(long beganAfter, long lastId, byte[] lastMac) {
        byte[] seal = mac(CanonicalForm.ofHead(beganAfter, lastId, lastMac, id));
        return new ChainHead(beganAfter, lastId, lastMac, id, seal);
    }

    boolean sealed(ChainHead head) {
        byte[] genuine = seal(head.beganAfter(), head.lastId(), head.lastMac()).seal();
        return MessageDigest.isEqual(genuine, head.seal());
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text)).filter(key -> key.length == BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> inFile(String path) {
        try {
            return Optional.of(Files.readString(Path.of(path)).strip());
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
