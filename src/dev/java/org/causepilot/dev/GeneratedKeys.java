package org.causepilot.dev;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Keys that production must be given, made at the first start of a development server. They lie beside the data they
 * protect, which protects nothing: good enough for demo data, and why nothing in the WAR generates a key.
 */
final class GeneratedKeys {

    private static final int RSA_BITS = 3072;
    private static final int AUDIT_KEY_BYTES = 32;
    private static final int PEM_LINE = 64;

    private final Path folder;

    GeneratedKeys(Path folder) {
        this.folder = PrivateFiles.folder(folder);
    }

    Path keyset() {
        return kept("keyset.json", GeneratedKeys::newKeyset);
    }

    Path jwtPrivateKey() {
        return kept("jwt-private-key.pem", GeneratedKeys::newPrivateKey);
    }

    String auditKey() {
        return PrivateFiles.read(kept("audit-key", GeneratedKeys::newAuditKey));
    }

    /** The password of a database role of ours. */
    String password(String role) {
        return PrivateFiles.read(kept(role + ".password", Secrets::password));
    }

    private Path kept(String name, Supplier<String> content) {
        Path file = folder.resolve(name);
        PrivateFiles.readOrCreate(file, content);
        return file;
    }

    private static String newKeyset() {
        try {
            AeadConfig.register();
            Configuration aead = RegistryConfiguration.get();
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, aead);
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, aead, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException failure) {
            throw new LaunchException("Cannot generate a keyset", failure);
        }
    }

    /** RSA, because the public key can be read out of its private one. */
    private static String newPrivateKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            byte[] pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
            String body = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(pkcs8);
            return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String newAuditKey() {
        byte[] key = new byte[AUDIT_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
