package org.causepilot.account.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The failures of one account, or of one address, and the wait that they bring.
 *
 * <p>An attempt takes a place before its password is looked at, and there are only as many places as failures are still
 * free: a thousand guesses at once are no better than a few one after the other. Those that find no place wait for the
 * outcome of the ones under way, so that a person's own parallel sign-ins do not lock each other out.
 */
final class Attempts {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int free;
    private final Clock clock;
    private int failures;
    private int underWay;
    private Instant closedUntil = Instant.MIN;
    private boolean told;

    /** @param free failures that cost no wait */
    Attempts(int free, Clock clock) {
        this.free = free;
        this.clock = clock;
    }

    /** @throws TooManyAttemptsException when it is not time yet */
    synchronized void begin() {
        refuseWhileClosed();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (underWay >= Math.max(1, free - failures)) {
            awaitOutcome(deadline);
            refuseWhileClosed();
        }
        underWay++;
    }

    synchronized void succeeded() {
        failures = 0;
        closedUntil = Instant.MIN;
        abandoned();
    }

    synchronized void failed() {
        failures++;
        if (failures >= free) {
            closedUntil = clock.instant().plus(wait(failures - free));
            told = false;
        }
        abandoned();
    }

    /** Ended without an outcome that counts. */
    synchronized void abandoned() {
        underWay--;
        notifyAll();
    }

    private void refuseWhileClosed() {
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            boolean first = !told;
            told = true;
            throw new TooManyAttemptsException(Duration.between(now, closedUntil), first);
        }
    }

    private void awaitOutcome(long deadline) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new TooManyAttemptsException(Duration.ofSeconds(1));
        }
        try {
            wait(left);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyAttemptsException(Duration.ofSeconds(1));
        }
    }

    /** 1, 2, 4 … 60 seconds. */
    private static Duration wait(int beyondFree) {
        return beyondFree >= 6 ? LONGEST_WAIT : Duration.ofSeconds(1L << beyondFree);
    }
}
