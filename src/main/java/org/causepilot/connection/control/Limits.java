package org.causepilot.connection.control;

import java.time.Duration;

/**
 * What a server that nobody knows yet may cost.
 *
 * @param contact until its first byte
 * @param total until it is signed in to, by the wall clock: a server that sends a byte a second never hits a read timeout
 * @param bytes that it may send until then: the driver sizes buffers by what the server announces
 */
record Limits(Duration contact, Duration total, long bytes) {

    private static final long ONE_MEBIBYTE = 1 << 20;

    static final Limits OF_A_LOGIN = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(15), ONE_MEBIBYTE);
    static final Limits OF_A_TEST = new Limits(Duration.ofSeconds(4), Duration.ofSeconds(10), ONE_MEBIBYTE);

    Limits withContact(Duration wanted) {
        return new Limits(wanted.compareTo(total) < 0 ? wanted : total, total, bytes);
    }

    Limits withTotal(Duration wanted) {
        return new Limits(contact.compareTo(wanted) < 0 ? contact : wanted, wanted, bytes);
    }
}
