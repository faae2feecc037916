package org.causepilot.connection.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * Asks before it connects. The look-up that a check sees and the look-up that a connection uses are two, and the second
 * may answer differently; here, they are one. What it receives is counted and measured until the sign-in is over.
 */
final class GuardedSocket extends Socket {

    private final Dial dial;
    private final Frames frames;
    private InputStream received;
    private OutputStream sent;

    /** A proxy set for the whole runtime would connect on our behalf, to an address that we never see. */
    GuardedSocket(Dial dial) {
        super(Proxy.NO_PROXY);
        this.dial = dial;
        this.frames = new Frames(dial.reception(), this);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        dial.admit(this, endpoint);
        super.connect(endpoint, timeout);
        dial.connected();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (received == null) {
            InputStream counted = new MeteredInputStream(super.getInputStream(), dial.reception(), this);
            received = new FramedInputStream(counted, frames, dial.reception());
        }
        return received;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        if (sent == null) {
            sent = new TlsRequestWatch(super.getOutputStream(), frames);
        }
        return sent;
    }

    @Override
    public synchronized void close() throws IOException {
        dial.forget(this);
        super.close();
    }
}
