package org.causepilot.connection.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.causepilot.connection.entity.SslMode;

/**
 * Whom to believe when a server shows a certificate. Chosen by the operator, never by a connection string: a path in a
 * string would make this server read files for whoever typed it.
 */
public final class CertificateTrust {

    /** Of the operator, for all connections whose {@code sslmode} verifies an authority. */
    public static final String SETTING = "CAUSEPILOT_DB_CA_CERTIFICATES";

    private final TrustManager[] authorities;

    private CertificateTrust(TrustManager[] authorities) {
        this.authorities = authorities;
    }

    /** The authorities that the Java runtime trusts. */
    public static CertificateTrust ofTheJavaRuntime() {
        return new CertificateTrust(managers(null));
    }

    /** These certificates and no others, as PEM text. */
    public static CertificateTrust ofPem(String pem) {
        try (ByteArrayInputStream text = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(text)) {
                store.setCertificateEntry("authority-" + count++, each);
            }
            if (count == 0) {
                throw new IllegalArgumentException("it holds no certificate");
            }
            return new CertificateTrust(managers(store));
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalArgumentException("it is no list of PEM certificates", unreadable);
        }
    }

    /**
     * What {@value #SETTING} says: PEM text, or the path of a file of it. Unset, the authorities of the Java runtime.
     *
     * @throws IllegalStateException names the setting and what is wrong, never its value
     */
    public static CertificateTrust configured(Optional<String> setting) {
        try {
            return setting.map(PemText::of).map(CertificateTrust::ofPem).orElseGet(CertificateTrust::ofTheJavaRuntime);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(SETTING + " is not valid: " + wrong.getMessage(), wrong);
        }
    }

    private static TrustManager[] managers(KeyStore store) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The Java runtime has no usable trust store", broken);
        }
    }

    /** Modes below {@code verify-ca} encrypt for whoever answers; PostgreSQL defines them so. */
    SSLContext contextFor(SslMode mode) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, mode.verifiesAuthority() ? authorities : AnyCertificate.MANAGERS, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The Java runtime has no TLS", broken);
        }
    }
}
