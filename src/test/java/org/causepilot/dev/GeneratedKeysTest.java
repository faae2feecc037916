package org.causepilot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedKeysTest {

    @TempDir
    Path folder;

    @Test
    void theKeysetSealsAndOpens() throws GeneralSecurityException, IOException {
        AeadConfig.register();
        Aead aead = TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(keys().keyset()), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        byte[] secret = {1, 2, 3};
        assertThat(aead.decrypt(aead.encrypt(secret, new byte[0]), new byte[0])).isEqualTo(secret);
    }

    @Test
    void thePrivateKeyIsRsaInPem() throws GeneralSecurityException, IOException {
        String pem = Files.readString(keys().jwtPrivateKey());
        String body = pem.replaceAll("-----[A-Z ]+-----", "");
        assertThat(KeyFactory.getInstance("RSA")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body))))
                .isInstanceOf(RSAPrivateCrtKey.class);
    }

    @Test
    void aSecondStartFindsTheKeysOfTheFirst() {
        assertThat(keys().auditKey()).isEqualTo(keys().auditKey());
        assertThat(keys().password("role")).isEqualTo(keys().password("role"));
    }

    @Test
    void onlyTheirOwnerReadsThem() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys().keyset())))
                .isEqualTo("rw-------");
    }

    private GeneratedKeys keys() {
        return new GeneratedKeys(folder.resolve("keys"));
    }
}
