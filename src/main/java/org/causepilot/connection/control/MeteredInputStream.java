package org.causepilot.connection.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Counts what a socket receives until the attempt is over, and hangs up when it is too much. */
final class MeteredInputStream extends FilterInputStream {

    private final Reception reception;
    private final Socket socket;

    MeteredInputStream(InputStream received, Reception reception, Socket socket) {
        super(received);
        this.reception = reception;
        this.socket = socket;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0 && !reception.isLifted() && !reception.take(buffer, offset, count)) {
            socket.close();
            throw new IOException("The server sent too much before the end of the sign-in");
        }
        return count;
    }
}
