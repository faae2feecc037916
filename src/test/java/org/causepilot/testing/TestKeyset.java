package org.causepilot.testing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.causepilot.secret.entity.SecretPlace;

/** A Tink keyset in the hands of a test: what an operator has in a file. */
public final class TestKeyset {

    private final KeysetHandle handle;

    private TestKeyset(KeysetHandle handle) {
        this.handle = handle;
    }

    public static TestKeyset ofOneKey() {
        try {
            AeadConfig.register();
            return new TestKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    /** With another key, which is the primary one from now on. */
    public TestKeyset withNewPrimary() {
        try {
            KeysetHandle.Builder.Entry fresh = KeysetHandle.generateEntryFromParameters(
                            PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary();
            return new TestKeyset(
                    KeysetHandle.newBuilder(handle).addEntry(fresh).build());
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    public String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    public long primaryKeyId() {
        return Integer.toUnsignedLong(handle.getPrimary().getId());
    }

    public byte[] seal(String secret, SecretPlace place) {
        try {
            return aead().encrypt(secret.getBytes(StandardCharsets.UTF_8), place.associatedData());
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    public String open(byte[] sealed, SecretPlace place) {
        try {
            return new String(aead().decrypt(sealed, place.associatedData()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException doesNotOpen) {
            throw new AssertionError("does not open: " + place, doesNotOpen);
        }
    }

    private Aead aead() throws GeneralSecurityException {
        return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
