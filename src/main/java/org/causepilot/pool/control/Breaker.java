package org.causepilot.pool.control;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import org.causepilot.pool.entity.BreakerState;

/**
 * Rests after failures in a row, then lets one try. Whoever was let in while it was not closed must say how it went.
 */
public final class Breaker {

    private final CircuitBreaker<Object> circuit;

    public Breaker(int failuresInARow, Duration rest) {
        circuit = CircuitBreaker.builder()
                .withFailureThreshold(failuresInARow)
                .withSuccessThreshold(1)
                .withDelay(rest)
                .build();
    }

    /** Whether to try; in doubt only one at a time. */
    public boolean enter() {
        return circuit.tryAcquirePermit();
    }

    /** Whether trying is of no use yet. Takes no place from whoever tries. */
    public boolean isResting() {
        return circuit.isOpen() && !circuit.getRemainingDelay().isZero();
    }

    public void succeeded() {
        circuit.recordSuccess();
    }

    public void failed() {
        circuit.recordFailure();
    }

    /** Whoever was let in did not try after all. */
    public void abstained() {
        if (circuit.isHalfOpen()) {
            circuit.recordFailure();
        }
    }

    public BreakerState state() {
        return BreakerState.valueOf(circuit.getState().name());
    }
}
