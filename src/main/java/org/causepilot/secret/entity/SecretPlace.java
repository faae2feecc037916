package org.causepilot.secret.entity;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a secret belongs: the associated data of its encryption. A ciphertext opens only at its own place.
 *
 * @param table and column where it is stored
 * @param owner the row
 * @param revision counts the versions of this secret, so that an older ciphertext put back does not open
 */
public record SecretPlace(String table, String column, UUID owner, long revision) {

    private static final int FORMAT = 1;

    /** Each part with its length before it: no two places share their bytes. */
    public byte[] associatedData() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            part(out, table);
            part(out, column);
            part(out, owner.toString());
            out.writeLong(revision);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void part(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
