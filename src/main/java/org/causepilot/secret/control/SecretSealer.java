package org.causepilot.secret.control;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.secret.entity.SecretPlace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets with AES-256-GCM under the keyset's primary key and opens what any of its keys sealed. There is no default
 * key: without {@code CAUSEPILOT_KEYSET} nothing starts.
 */
@ApplicationScoped
public class SecretSealer {

    private static final Logger LOGGER = Logger.getLogger(SecretSealer.class.getName());

    @Inject
    @ConfigProperty(name = "CAUSEPILOT_KEYSET")
    private Optional<String> keyset;

    private Aead aead;

    @PostConstruct
    void readKeyset() {
        KeysetHandle handle = Keyset.read(keyset.orElseThrow(() -> new IllegalStateException(
                "CAUSEPILOT_KEYSET is not set: give a Tink keyset (JSON, or the path of a file) that seals connection"
                        + " strings")));
        try {
            aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException notAead) {
            throw new IllegalStateException("CAUSEPILOT_KEYSET holds no AEAD keys");
        }
    }

    /** @throws IllegalStateException when the keyset is missing, is none, or does not open what it sealed */
    public void prove() {
        SecretPlace nowhere = new SecretPlace("", "", new UUID(0, 0), 0);
        if (!open(seal("proof", nowhere), nowhere).equals("proof")) {
            throw new IllegalStateException("CAUSEPILOT_KEYSET does not open what it sealed");
        }
    }

    public byte[] seal(String secret, SecretPlace place) {
        try {
            return aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), place.associatedData());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("sealing failed", broken);
        }
    }

    /** @throws UnreadableSecretException when it was not sealed at this very place, under one of our keys */
    public String open(byte[] sealed, SecretPlace place) {
        try {
            return new String(aead.decrypt(sealed, place.associatedData()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException doesNotOpen) {
            LOGGER.log(Level.SEVERE, "a sealed secret does not open: {0}.{1} of {2}, revision {3}", new Object[] {
                place.table(), place.column(), place.owner(), place.revision()
            });
            throw new UnreadableSecretException();
        }
    }
}
