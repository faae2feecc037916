package org.causepilot.account.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/**
 * The key of {@code CAUSEPILOT_JWT_PRIVATE_KEY}. Its kind alone decides the algorithm, so that a token cannot ask to be
 * judged by another one. Its id is its thumbprint (RFC 7638), the same on every node without being configured.
 */
final class SigningKey {

    static final String SETTING = "CAUSEPILOT_JWT_PRIVATE_KEY";
    private static final int SHORTEST_RSA_BITS = 2048;

    private final JWK key;
    private final JWSAlgorithm algorithm;

    private SigningKey(JWK key, JWSAlgorithm algorithm) {
        this.key = key;
        this.algorithm = algorithm;
    }

    /** @throws IllegalStateException names the setting and what is wrong, never its value */
    static SigningKey read(String pathOrPem) {
        KeyPair pair = PemKeys.read(pathOrPem);
        try {
            if (pair.getPublic() instanceof RSAPublicKey rsa) {
                return rsa(rsa, (RSAPrivateKey) pair.getPrivate());
            }
            return elliptic((ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate());
        } catch (JOSEException unusable) {
            throw refused("cannot be used to sign");
        }
    }

    static IllegalStateException refused(String reason) {
        return new IllegalStateException(SETTING + " " + reason
                + ": give an RSA key of at least 2048 bits or an EC key on P-256, as PEM or as the path of a PEM file");
    }

    private static SigningKey rsa(RSAPublicKey open, RSAPrivateKey secret) throws JOSEException {
        if (open.getModulus().bitLength() < SHORTEST_RSA_BITS) {
            throw refused("is too short");
        }
        RSAKey key = new RSAKey.Builder(open)
                .privateKey(secret)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint()
                .build();
        return new SigningKey(key, JWSAlgorithm.RS256);
    }

    private static SigningKey elliptic(ECPublicKey open, ECPrivateKey secret) throws JOSEException {
        if (!Curve.P_256.equals(Curve.forECParameterSpec(open.getParams()))) {
            throw refused("is on another curve than P-256");
        }
        ECKey key = new ECKey.Builder(Curve.P_256, open)
                .privateKey(secret)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint()
                .build();
        return new SigningKey(key, JWSAlgorithm.ES256);
    }

    JWSSigner signer() throws JOSEException {
        return key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
    }

    JWSAlgorithm algorithm() {
        return algorithm;
    }

    String id() {
        return key.getKeyID();
    }

    /** The public half as a JWK set (RFC 7517). */
    String publicKeySet() {
        return "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}";
    }

    String publicKeyPem() {
        byte[] encoded = publicKey().getEncoded();
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
    }

    java.security.PublicKey publicKey() {
        try {
            return key instanceof RSAKey rsa ? rsa.toRSAPublicKey() : ((ECKey) key).toECPublicKey();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key was made of its public half", impossible);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + algorithm + ", " + id() + "]";
    }
}
