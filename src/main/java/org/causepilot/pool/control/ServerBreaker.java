package org.causepilot.pool.control;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.causepilot.connection.control.Failure;
import org.causepilot.pool.entity.BreakerState;

/**
 * Leaves a server alone that does not answer. What only one database suffers from, a wrong password for example, says
 * nothing against its server.
 */
final class ServerBreaker {

    private static final int IN_A_ROW = 3;
    private static final Duration REST = Duration.ofSeconds(2);
    private static final Set<Failure> SERVER_IS_GONE = EnumSet.of(
            Failure.UNREACHABLE,
            Failure.TIMEOUT,
            Failure.CONNECTION_LOST,
            Failure.SERVER_NOT_READY,
            Failure.PROTOCOL_VIOLATION);

    private final String server;
    private final Breaker breaker = new Breaker(IN_A_ROW, REST);

    private volatile Failure last = Failure.TIMEOUT;
    private volatile boolean proven;

    ServerBreaker(String server) {
        this.server = server;
    }

    /** Whether the server, rather than one database on it, is at fault. */
    static boolean blames(Failure failure) {
        return SERVER_IS_GONE.contains(failure);
    }

    /** Whether its last answer was a good one: only then may many ask at once. */
    boolean isProven() {
        return proven;
    }

    /** @throws ServerRestingException at once, while it rests */
    void requireAwake() throws ServerRestingException {
        if (breaker.isResting()) {
            throw resting();
        }
    }

    /**
     * Whoever passes must tell how it went.
     *
     * @throws ServerRestingException while it rests, and while somebody else is asking whether it is back
     */
    void enter() throws ServerRestingException {
        if (!breaker.enter()) {
            throw resting();
        }
    }

    void abstained() {
        breaker.abstained();
    }

    void succeeded() {
        proven = true;
        breaker.succeeded();
    }

    /** @return whether it rests from now on */
    boolean failed(Failure failure) {
        if (!blames(failure)) {
            succeeded();
            return false;
        }
        last = failure;
        proven = false;
        breaker.failed();
        return breaker.isResting();
    }

    ServerRestingException resting() {
        return new ServerRestingException(server, last);
    }

    BreakerState state() {
        return breaker.state();
    }
}
