package org.causepilot.connection.control;

/**
 * What came in over all sockets of one attempt: how much, and whether it began like PostgreSQL. Bounds the memory that
 * a flooding server can take, because the driver keeps notices and parameters for as long as they come.
 */
final class Reception {

    private static final int TLS_ALERT = 0x15;
    private static final int TLS_HANDSHAKE = 0x16;
    private static final String FIRST_ANSWERS = "SNER"; // TLS yes, TLS no, error, authentication

    private final Runnable atFirstByte;
    private long left;
    private int first = -1;
    private int second = -1;
    private volatile boolean lifted;
    private volatile boolean exceeded;

    Reception(long budget, Runnable atFirstByte) {
        this.left = budget;
        this.atFirstByte = atFirstByte;
    }

    boolean isLifted() {
        return lifted;
    }

    void lift() {
        lifted = true;
    }

    /** @return whether the budget still holds */
    synchronized boolean take(byte[] buffer, int offset, int count) {
        if (first < 0) {
            first = buffer[offset] & 255;
            second = count > 1 ? buffer[offset + 1] & 255 : -1;
            atFirstByte.run();
        } else if (second < 0) {
            second = buffer[offset] & 255;
        }
        left -= count;
        exceeded |= left < 0;
        return !exceeded;
    }

    boolean isExceeded() {
        return exceeded;
    }

    /** An SSH server begins with an S as well, but no TLS follows it. */
    synchronized boolean looksLikePostgres() {
        if (first == 'S') {
            return second < 0 || second == TLS_HANDSHAKE || second == TLS_ALERT;
        }
        return first >= 0 && FIRST_ANSWERS.indexOf(first) >= 0;
    }
}
