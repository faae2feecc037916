package org.causepilot.connection.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.ssl.HandshakeCompletedListener;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/**
 * TLS over a {@link GuardedSocket}: tells the {@link Dial} when the handshake is done, and measures messages inside the
 * encryption as the socket below does outside of it. Everything else is passed on.
 */
final class GuardedTlsSocket extends SSLSocket {

    private final SSLSocket secured;
    private final Dial dial;
    private InputStream received;

    GuardedTlsSocket(SSLSocket secured, Dial dial) {
        this.secured = secured;
        this.dial = dial;
    }

    @Override
    public void startHandshake() throws IOException {
        secured.startHandshake();
        dial.secured(secured.getSession());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (received == null) {
            Reception reception = dial.reception();
            received = new FramedInputStream(secured.getInputStream(), new Frames(reception, this), reception);
        }
        return received;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return secured.getOutputStream();
    }

    @Override
    public synchronized void close() throws IOException {
        secured.close();
    }

    @Override
    public boolean isClosed() {
        return secured.isClosed();
    }

    @Override
    public boolean isConnected() {
        return secured.isConnected();
    }

    @Override
    public boolean isBound() {
        return secured.isBound();
    }

    @Override
    public boolean isInputShutdown() {
        return secured.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return secured.isOutputShutdown();
    }

    @Override
    public void shutdownInput() throws IOException {
        secured.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        secured.shutdownOutput();
    }

    @Override
    public InetAddress getInetAddress() {
        return secured.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return secured.getLocalAddress();
    }

    @Override
    public int getPort() {
        return secured.getPort();
    }

    @Override
    public int getLocalPort() {
        return secured.getLocalPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return secured.getRemoteSocketAddress();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return secured.getLocalSocketAddress();
    }

    @Override
    public synchronized void setSoTimeout(int milliseconds) throws SocketException {
        secured.setSoTimeout(milliseconds);
    }

    @Override
    public synchronized int getSoTimeout() throws SocketException {
        return secured.getSoTimeout();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        secured.setTcpNoDelay(on);
    }

    @Override
    public boolean getTcpNoDelay() throws SocketException {
        return secured.getTcpNoDelay();
    }

    @Override
    public void setKeepAlive(boolean on) throws SocketException {
        secured.setKeepAlive(on);
    }

    @Override
    public boolean getKeepAlive() throws SocketException {
        return secured.getKeepAlive();
    }

    @Override
    public synchronized void setSendBufferSize(int size) throws SocketException {
        secured.setSendBufferSize(size);
    }

    @Override
    public synchronized int getSendBufferSize() throws SocketException {
        return secured.getSendBufferSize();
    }

    @Override
    public synchronized void setReceiveBufferSize(int size) throws SocketException {
        secured.setReceiveBufferSize(size);
    }

    @Override
    public synchronized int getReceiveBufferSize() throws SocketException {
        return secured.getReceiveBufferSize();
    }

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        secured.setSoLinger(on, seconds);
    }

    @Override
    public int getSoLinger() throws SocketException {
        return secured.getSoLinger();
    }

    @Override
    public SSLSession getSession() {
        return secured.getSession();
    }

    @Override
    public SSLSession getHandshakeSession() {
        return secured.getHandshakeSession();
    }

    @Override
    public SSLParameters getSSLParameters() {
        return secured.getSSLParameters();
    }

    @Override
    public void setSSLParameters(SSLParameters parameters) {
        secured.setSSLParameters(parameters);
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return secured.getSupportedCipherSuites();
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return secured.getEnabledCipherSuites();
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        secured.setEnabledCipherSuites(suites);
    }

    @Override
    public String[] getSupportedProtocols() {
        return secured.getSupportedProtocols();
    }

    @Override
    public String[] getEnabledProtocols() {
        return secured.getEnabledProtocols();
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        secured.setEnabledProtocols(protocols);
    }

    @Override
    public void addHandshakeCompletedListener(HandshakeCompletedListener listener) {
        secured.addHandshakeCompletedListener(listener);
    }

    @Override
    public void removeHandshakeCompletedListener(HandshakeCompletedListener listener) {
        secured.removeHandshakeCompletedListener(listener);
    }

    @Override
    public void setUseClientMode(boolean client) {
        secured.setUseClientMode(client);
    }

    @Override
    public boolean getUseClientMode() {
        return secured.getUseClientMode();
    }

    @Override
    public void setNeedClientAuth(boolean need) {
        secured.setNeedClientAuth(need);
    }

    @Override
    public boolean getNeedClientAuth() {
        return secured.getNeedClientAuth();
    }

    @Override
    public void setWantClientAuth(boolean want) {
        secured.setWantClientAuth(want);
    }

    @Override
    public boolean getWantClientAuth() {
        return secured.getWantClientAuth();
    }

    @Override
    public void setEnableSessionCreation(boolean enabled) {
        secured.setEnableSessionCreation(enabled);
    }

    @Override
    public boolean getEnableSessionCreation() {
        return secured.getEnableSessionCreation();
    }
}
