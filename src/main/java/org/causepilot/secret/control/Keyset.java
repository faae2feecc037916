package org.causepilot.secret.control;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Reads {@code CAUSEPILOT_KEYSET}: a Tink keyset as JSON, or the path of a file that holds one. */
final class Keyset {

    private Keyset() {}

    /** @throws IllegalStateException names the setting and what is wrong, never its value */
    static KeysetHandle read(String pathOrJson) {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(json(pathOrJson), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | IOException | InvalidPathException unreadable) {
            throw new IllegalStateException(
                    "CAUSEPILOT_KEYSET is neither a Tink keyset in JSON nor the path of a readable one ("
                            + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private static String json(String pathOrJson) throws IOException {
        String given = pathOrJson.strip();
        return given.startsWith("{") ? given : Files.readString(Path.of(given));
    }
}
