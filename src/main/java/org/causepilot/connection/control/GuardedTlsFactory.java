package org.causepilot.connection.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.causepilot.connection.entity.SslMode;

/**
 * Named to the driver as its {@code sslfactory}. The driver's own would look for certificates and keys in the home
 * folder of this server, and does not tell what was agreed.
 */
public final class GuardedTlsFactory extends SSLSocketFactory {

    private final Dial dial;
    private final SSLSocketFactory factory;

    /** @param key of the {@link Dial} under way */
    public GuardedTlsFactory(String key) {
        this.dial = Dial.under(key);
        this.factory = dial.policy().trust().contextFor(dial.sslMode()).getSocketFactory();
    }

    /** Puts TLS over the socket that the guard let through. */
    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        SSLSocket secured = (SSLSocket)
                factory.createSocket(socket, dial.string().endpoint().host().bare(), port, autoClose);
        if (dial.sslMode() == SslMode.VERIFY_FULL) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS"); // RFC 2818: the name in the certificate
            secured.setSSLParameters(parameters);
        }
        return new GuardedTlsSocket(secured, dial);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw onlyLayered();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw onlyLayered();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw onlyLayered();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw onlyLayered();
    }

    private static SocketException onlyLayered() {
        return new SocketException("TLS only goes over a guarded socket");
    }
}
