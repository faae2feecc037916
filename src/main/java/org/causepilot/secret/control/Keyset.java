package org.causepilot.secret.control;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code CAUSEPILOT_KEYSET}: a Tink keyset as JSON, or the path of a file that holds one. */
final class Keyset {

    private final KeysetHandle handle;

    private Keyset(KeysetHandle handle) {
        this.handle = handle;
    }

    /** @throws IllegalStateException names the setting and what is wrong, never its value */
    static Keyset read(String pathOrJson) {
        try {
            AeadConfig.register();
            return new Keyset(TinkJsonProtoKeysetFormat.parseKeyset(json(pathOrJson), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | IOException | InvalidPathException unreadable) {
            throw new IllegalStateException(
                    "CAUSEPILOT_KEYSET is neither a Tink keyset in JSON nor the path of a readable one ("
                            + unreadable.getClass().getSimpleName() + ")");
        }
    }

    /** @throws IllegalStateException when its keys cannot seal, or leave no trace of which one did */
    Aead aead() {
        if (handle.getPrimary().getKey().getIdRequirementOrNull() == null) {
            throw new IllegalStateException(
                    "CAUSEPILOT_KEYSET: the primary key does not name itself in what it seals; its outputPrefixType must be TINK");
        }
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException notAead) {
            throw new IllegalStateException("CAUSEPILOT_KEYSET holds no AEAD keys");
        }
    }

    long primaryKeyId() {
        return Integer.toUnsignedLong(handle.getPrimary().getId());
    }

    Set<Long> keyIds() {
        return IntStream.range(0, handle.size())
                .mapToObj(handle::getAt)
                .filter(key -> key.getStatus() == KeyStatus.ENABLED)
                .map(key -> Integer.toUnsignedLong(key.getId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String json(String pathOrJson) throws IOException {
        String given = pathOrJson.strip();
        return given.startsWith("{") ? given : Files.readString(Path.of(given));
    }
}
