package org.causepilot.connection.control;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** A server certificate, the authority that signed it, and what TLS needs to show it. */
record Certificates(KeyPair keys, X509Certificate certificate, X509Certificate authority) {

    private static final char[] PASSWORD = "unused".toCharArray();
    private static final X500Name AUTHORITY = new X500Name("CN=Authority");

    static Certificates validFor(String host) {
        return made(host, Instant.now().plus(Duration.ofDays(30)));
    }

    static Certificates expiredFor(String host) {
        return made(host, Instant.now().minus(Duration.ofDays(1)));
    }

    private static Certificates made(String host, Instant end) {
        try {
            KeyPair authority = keyPair();
            KeyPair server = keyPair();
            JcaX509v3CertificateBuilder root =
                    builder(AUTHORITY, authority, Instant.now().plus(Duration.ofDays(60)));
            root.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            JcaX509v3CertificateBuilder leaf = builder(new X500Name("CN=Database <script>"), server, end);
            leaf.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(name(host)));
            return new Certificates(server, signed(leaf, authority), signed(root, authority));
        } catch (GeneralSecurityException | OperatorCreationException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static GeneralName name(String host) {
        boolean address = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static JcaX509v3CertificateBuilder builder(X500Name subject, KeyPair keys, Instant end) {
        return new JcaX509v3CertificateBuilder(
                AUTHORITY,
                BigInteger.valueOf(subject.hashCode()),
                Date.from(end.minus(Duration.ofDays(365))),
                Date.from(end),
                subject,
                keys.getPublic());
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair authority)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate())));
    }

    /** The server's side. */
    SSLContext context() {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setKeyEntry("server", keys.getPrivate(), PASSWORD, new Certificate[] {certificate});
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String authorityPem() {
        return pem(authority);
    }

    String certificatePem() {
        return pem(certificate);
    }

    String keyPem() {
        return pem(new PemObject("PRIVATE KEY", keys.getPrivate().getEncoded()));
    }

    private static String pem(Object content) {
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            writer.writeObject(content);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return pem.toString();
    }
}
