package org.causepilot.account.control;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/**
 * Reads a private key in whatever form OpenSSL writes it: PKCS#8, PKCS#1 and SEC 1. The public half is computed, so that
 * there is one thing to configure and nothing to mismatch.
 */
final class PemKeys {

    private PemKeys() {}

    /** @throws IllegalStateException names the setting and what is wrong, never its value */
    static KeyPair read(String pathOrPem) {
        try (PemReader reader = new PemReader(new StringReader(pem(pathOrPem)))) {
            PrivateKey secret = new JcaPEMKeyConverter().getPrivateKey(privateKey(reader));
            if (secret instanceof RSAPrivateCrtKey rsa) {
                return rsa(rsa);
            } else if (secret instanceof ECPrivateKey elliptic) {
                return elliptic(elliptic);
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw SigningKey.refused("cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
        throw SigningKey.refused("is neither an RSA nor an EC key");
    }

    private static String pem(String pathOrPem) throws IOException {
        String given = pathOrPem.strip();
        try {
            // One-line environment files carry the line ends of a PEM as \n.
            return given.startsWith("-----") ? given.replace("\\n", "\n") : Files.readString(Path.of(given));
        } catch (InvalidPathException neither) {
            throw new IOException(neither);
        }
    }

    /** The key may come after a block with the name of its curve. */
    private static PrivateKeyInfo privateKey(PemReader reader) throws IOException {
        for (PemObject block = reader.readPemObject(); block != null; block = reader.readPemObject()) {
            // Encrypted blocks of the older forms have headers, which say how.
            if (block.getHeaders().isEmpty()) {
                switch (block.getType()) {
                    case "PRIVATE KEY" -> {
                        return PrivateKeyInfo.getInstance(block.getContent());
                    }
                    case "RSA PRIVATE KEY" -> {
                        return pkcs1(RSAPrivateKey.getInstance(block.getContent()));
                    }
                    case "EC PRIVATE KEY" -> {
                        return sec1(org.bouncycastle.asn1.sec.ECPrivateKey.getInstance(block.getContent()));
                    }
                    default -> {}
                }
            }
        }
        throw SigningKey.refused("holds no private key that is readable without a passphrase");
    }

    private static PrivateKeyInfo pkcs1(RSAPrivateKey key) throws IOException {
        return new PrivateKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), key);
    }

    private static PrivateKeyInfo sec1(org.bouncycastle.asn1.sec.ECPrivateKey key) throws IOException {
        return new PrivateKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject()), key);
    }

    private static KeyPair rsa(RSAPrivateCrtKey secret) throws GeneralSecurityException {
        RSAPublicKeySpec open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
        return new KeyPair(KeyFactory.getInstance("RSA").generatePublic(open), secret);
    }

    private static KeyPair elliptic(ECPrivateKey secret) throws GeneralSecurityException {
        if (secret.getParams().getOrder().bitLength() != 256) {
            throw SigningKey.refused("is on another curve than P-256");
        }
        ECPoint point = CustomNamedCurves.getByName("P-256")
                .getG()
                .multiply(secret.getS())
                .normalize();
        BigInteger x = point.getAffineXCoord().toBigInteger();
        BigInteger y = point.getAffineYCoord().toBigInteger();
        return new KeyPair(
                KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(new java.security.spec.ECPoint(x, y), secret.getParams())),
                secret);
    }
}
