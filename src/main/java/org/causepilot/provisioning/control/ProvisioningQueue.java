package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few databases be made, or exchanged, at a time, in the order of asking. Each attempt holds a connection to the system database
 * for as long as it lasts; too many at once would leave none to finish with.
 */
@ApplicationScoped
class ProvisioningQueue {

    private static final int AT_A_TIME = 4;
    private static final long PATIENCE_SECONDS = 60;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /** @throws ProvisioningBusyException when no place became free in time */
    <T> T run(Supplier<T> attempt) {
        takePlace();
        try {
            return attempt.get();
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new ProvisioningBusyException();
    }
}
