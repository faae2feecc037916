package org.causepilot.connection;

import javax.net.SocketFactory;

/** Tells when somebody loads or makes it: no connection string may ever bring that about. */
public final class CanaryFactory extends SocketFactory {

    static {
        Canary.sing();
    }

    public CanaryFactory(String argument) {
        Canary.sing();
    }

    @Override
    public java.net.Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public java.net.Socket createSocket(String host, int port, java.net.InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public java.net.Socket createSocket(java.net.InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public java.net.Socket createSocket(
            java.net.InetAddress address, int port, java.net.InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
