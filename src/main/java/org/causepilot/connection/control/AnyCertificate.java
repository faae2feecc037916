package org.causepilot.connection.control;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Accepts every certificate: what {@code require} and {@code prefer} mean in PostgreSQL. The password is safe even so,
 * because SCRAM never sends it; the data is not safe from somebody in the middle, and the connection test says that.
 */
final class AnyCertificate extends X509ExtendedTrustManager {

    static final TrustManager[] MANAGERS = {new AnyCertificate()};

    private AnyCertificate() {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        // accepted
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
        // accepted
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        // accepted
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        throw new UnsupportedOperationException("We are the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
        throw new UnsupportedOperationException("We are the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("We are the client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
