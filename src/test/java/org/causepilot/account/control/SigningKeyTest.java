package org.causepilot.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JWSAlgorithm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

    private static final KeyPair EC = elliptic("secp256r1");
    private static final KeyPair RSA = rsa(2048);

    @Test
    void readsPkcs8OfBothKinds() {
        assertThat(SigningKey.read(pkcs8(EC)).publicKey()).isEqualTo(EC.getPublic());
        assertThat(SigningKey.read(pkcs8(RSA)).publicKey()).isEqualTo(RSA.getPublic());
    }

    @Test
    void readsTheOlderFormsOfOpenSsl() throws Exception {
        assertThat(SigningKey.read(traditional(EC)).publicKey()).isEqualTo(EC.getPublic());
        assertThat(SigningKey.read(traditional(RSA)).publicKey()).isEqualTo(RSA.getPublic());
    }

    @Test
    void readsAKeyThatFollowsTheNameOfItsCurve() throws Exception {
        String parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
        assertThat(SigningKey.read(parameters + traditional(EC)).publicKey()).isEqualTo(EC.getPublic());
    }

    @Test
    void readsAFileAndALineWithWrittenOutLineEnds(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a key.pem"), pkcs8(EC));
        assertThat(SigningKey.read(file.toString()).id())
                .isEqualTo(SigningKey.read(pkcs8(EC)).id());
        assertThat(SigningKey.read(pkcs8(EC).replace("\n", "\\n")).id())
                .isEqualTo(SigningKey.read(pkcs8(EC)).id());
    }

    @Test
    void letsTheKindOfKeyDecideTheAlgorithm() {
        assertThat(SigningKey.read(pkcs8(EC)).algorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(SigningKey.read(pkcs8(RSA)).algorithm()).isEqualTo(JWSAlgorithm.RS256);
    }

    @Test
    void publishesThePublicHalfOnly() {
        assertThat(SigningKey.read(pkcs8(RSA)).publicKeySet())
                .contains("\"kty\":\"RSA\"", "\"alg\":\"RS256\"", "\"kid\"")
                .doesNotContain("\"d\"", "\"p\"", "\"q\"");
        assertThat(SigningKey.read(pkcs8(EC)).publicKeySet()).doesNotContain("\"d\"");
    }

    @Test
    void refusesKeysThatAreTooWeakOrOfAnotherKind() {
        refused(pkcs8(rsa(1024)), "is too short");
        refused(pkcs8(elliptic("secp384r1")), "another curve");
        refused(pkcs8(edwards()), "neither an RSA nor an EC key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/no/such/file.pem",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN PUBLIC KEY-----",
                "s3cr3t\u0000"
            })
    void namesTheSettingAndNotItsValue(String value) {
        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKey.read(value))
                .withMessageStartingWith("CAUSEPILOT_JWT_PRIVATE_KEY ")
                .withMessageNotContaining("AAAA")
                .withMessageNotContaining("s3cr3t");
    }

    private static void refused(String pem, String why) {
        assertThatIllegalStateException().isThrownBy(() -> SigningKey.read(pem)).withMessageContaining(why);
    }

    private static String pkcs8(KeyPair pair) {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static String pem(String type, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n";
    }

    /** As OpenSSL writes it: an EC key with the name of its curve. */
    private static String traditional(KeyPair pair) throws Exception {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded());
        if (pair.getPrivate() instanceof ECPrivateKey elliptic) {
            byte[] sec1 = new org.bouncycastle.asn1.sec.ECPrivateKey(
                            256, elliptic.getS(), info.getPrivateKeyAlgorithm().getParameters())
                    .getEncoded();
            return pem("EC PRIVATE KEY", sec1);
        }
        return pem("RSA PRIVATE KEY", info.parsePrivateKey().toASN1Primitive().getEncoded());
    }

    private static KeyPair elliptic(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair edwards() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
