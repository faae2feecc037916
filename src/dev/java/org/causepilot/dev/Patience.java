package org.causepilot.dev;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another process does, where nothing tells us when it has done it. */
record Patience(Duration atMost) {

    private static final long STEP_MILLISECONDS = 50;

    void until(String subject, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new LaunchException("%s took longer than %d s".formatted(subject, atMost.toSeconds()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while waiting", interrupted);
        }
    }
}
