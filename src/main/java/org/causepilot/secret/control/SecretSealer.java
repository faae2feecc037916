package org.causepilot.secret.control;

import com.google.crypto.tink.Aead;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.secret.entity.SecretPlace;
import org.causepilot.secret.entity.SecretUnreadable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets with AES-256-GCM under the keyset's primary key and opens what any of its keys sealed. There is no default
 * key: without {@code CAUSEPILOT_KEYSET} nothing starts.
 */
@ApplicationScoped
public class SecretSealer {

    private static final Logger LOGGER = Logger.getLogger(SecretSealer.class.getName());

    private final Optional<String> configured;
    private final Event<SecretUnreadable> unreadable;

    private Keyset keyset;
    private Aead aead;

    /** For the proxy that CDI makes of it. */
    protected SecretSealer() {
        this(Optional.empty(), null);
    }

    @Inject
    public SecretSealer(
            @ConfigProperty(name = "CAUSEPILOT_KEYSET") Optional<String> configured,
            Event<SecretUnreadable> unreadable) {
        this.configured = configured;
        this.unreadable = unreadable;
    }

    @PostConstruct
    void readKeyset() {
        keyset = Keyset.read(configured.orElseThrow(() -> new IllegalStateException(
                "CAUSEPILOT_KEYSET is not set: give a Tink keyset (JSON, or the path of a file) that seals connection"
                        + " strings")));
        aead = keyset.aead();
    }

    /** @throws IllegalStateException when the keyset is missing, is none, or does not open what it sealed */
    public void prove() {
        SecretPlace nowhere = new SecretPlace("", "", new UUID(0, 0), 0);
        byte[] proof = {1};
        if (!Arrays.equals(openBytes(sealBytes(proof, nowhere), nowhere), proof)) {
            throw new IllegalStateException("CAUSEPILOT_KEYSET does not open what it sealed");
        }
    }

    /** The key that seals; every ciphertext names its own in its bytes 1 to 4. */
    public long primaryKeyId() {
        return keyset.primaryKeyId();
    }

    /** The keys that open. */
    public Set<Long> keyIds() {
        return keyset.keyIds();
    }

    public byte[] seal(String secret, SecretPlace place) {
        return sealBytes(secret.getBytes(StandardCharsets.UTF_8), place);
    }

    /** @throws UnreadableSecretException when it was not sealed at this very place, under one of our keys */
    public String open(byte[] sealed, SecretPlace place) {
        return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    /**
     * The same secret at the same place, under the primary key.
     *
     * @throws UnreadableSecretException when it does not open
     */
    public byte[] reseal(byte[] sealed, SecretPlace place) {
        return sealBytes(openBytes(sealed, place), place);
    }

    private byte[] sealBytes(byte[] secret, SecretPlace place) {
        try {
            return aead.encrypt(secret, place.associatedData());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("sealing failed", broken);
        }
    }

    private byte[] openBytes(byte[] sealed, SecretPlace place) {
        try {
            return aead.decrypt(sealed, place.associatedData());
        } catch (GeneralSecurityException doesNotOpen) {
            LOGGER.log(Level.SEVERE, "a sealed secret does not open: {0}.{1} of {2}, revision {3}", new Object[] {
                place.table(), place.column(), place.owner(), Long.toString(place.revision())
            });
            unreadable.fire(SecretUnreadable.of(sealed, place));
            throw new UnreadableSecretException();
        }
    }
}
