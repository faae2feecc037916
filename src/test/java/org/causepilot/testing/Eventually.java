package org.causepilot.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again, up to a deadline, at what changes by itself. */
public final class Eventually {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private Eventually() {}

    /** @return how long it took */
    public static Duration within(Duration atMost, String what, BooleanSupplier holds) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new AssertionError("not within " + atMost + ": " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
