package org.causepilot.connection.control;

import java.io.IOException;
import java.net.Socket;

/**
 * Follows the message boundaries of what a server sends (PostgreSQL manual, 55.7: a type byte, then a length that counts
 * itself) and refuses a length beyond what may come at all. The driver would set aside as much memory as is announced,
 * before a byte of it has come.
 */
final class Frames {

    private static final int HEADER = 5;
    private static final int SHORTEST = 4;

    private final Reception reception;
    private final Socket socket;
    private boolean answersTlsRequest;
    private boolean encrypted;
    private int headerBytes;
    private int length;
    private long bodyLeft;

    Frames(Reception reception, Socket socket) {
        this.reception = reception;
        this.socket = socket;
    }

    /** The next byte is a bare yes or no, without length. */
    void expectTlsAnswer() {
        answersTlsRequest = true;
    }

    void passed(byte[] buffer, int offset, int count) throws IOException {
        int at = offset;
        int end = offset + count;
        while (at < end && !encrypted) {
            if (bodyLeft > 0) {
                int skipped = (int) Math.min(bodyLeft, end - at);
                bodyLeft -= skipped;
                at += skipped;
            } else {
                header(buffer[at]);
                at++;
            }
        }
    }

    private void header(byte next) throws IOException {
        if (answersTlsRequest) {
            answersTlsRequest = false;
            encrypted = next == 'S';
            headerBytes = next == 'E' ? 1 : 0;
            return;
        }
        length = headerBytes == 0 ? 0 : length << 8 | next & 255;
        headerBytes++;
        if (headerBytes == HEADER) {
            headerBytes = 0;
            begin();
        }
    }

    private void begin() throws IOException {
        if (length < SHORTEST || !reception.affords(length)) {
            reception.exceed();
            socket.close();
            throw new IOException("The server announced more than it may send");
        }
        bodyLeft = length - SHORTEST;
    }
}
