package org.causepilot.connection.control;

import java.io.ByteArrayOutputStream;

/**
 * What came in over all sockets of one attempt: how much, and whether it began like PostgreSQL. Bounds the memory that
 * a flooding server can take, because the driver keeps notices and parameters for as long as they come.
 */
final class Reception {

    private static final int TLS_ALERT = 0x15;
    private static final int TLS_HANDSHAKE = 0x16;
    private static final String FIRST_ANSWERS = "SNER";
    private static final int OPENING = 2;

    private final Runnable atFirstByte;
    private final ByteArrayOutputStream opening = new ByteArrayOutputStream(OPENING);
    private long left;
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
        int before = opening.size();
        opening.write(buffer, offset, Math.min(count, OPENING - before));
        left -= count;
        exceeded |= left < 0;
        if (before == 0) {
            atFirstByte.run();
        }
        return !exceeded;
    }

    synchronized boolean affords(int announced) {
        return announced <= left;
    }

    void exceed() {
        exceeded = true;
    }

    boolean isExceeded() {
        return exceeded;
    }

    /** The first answer of PostgreSQL: TLS yes, TLS no, or a short message (an error, an authentication request). */
    synchronized boolean looksLikePostgres() {
        byte[] seen = opening.toByteArray();
        if (seen.length < OPENING) {
            return seen.length == 1 && FIRST_ANSWERS.indexOf(seen[0]) >= 0;
        }
        return switch (seen[0]) {
            case 'S' -> seen[1] == TLS_HANDSHAKE || seen[1] == TLS_ALERT;
            case 'N' -> seen[1] == 'R' || seen[1] == 'E';
            case 'R', 'E' -> seen[1] == 0;
            default -> false;
        };
    }
}
