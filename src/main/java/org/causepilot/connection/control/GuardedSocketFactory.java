package org.causepilot.connection.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/**
 * Named to the driver as its {@code socketFactory}. First connection, retry and cancel request all come through here;
 * there is no other way out. Public, with this constructor, because the driver makes it by reflection.
 */
public final class GuardedSocketFactory extends SocketFactory {

    private final Dial dial;

    /** @param key of the {@link Dial} under way */
    public GuardedSocketFactory(String key) {
        this.dial = Dial.under(key);
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(dial);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw onlyUnconnected();
    }

    private static SocketException onlyUnconnected() {
        return new SocketException("Only unconnected sockets are made here");
    }
}
