package org.causepilot.orgdatabase.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One clock for all engines and pools, however many there are. */
@ApplicationScoped
class PoolHousekeeping {

    private static final Logger LOGGER = Logger.getLogger(PoolHousekeeping.class.getName());

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "organization-pools");
        thread.setDaemon(true);
        return thread;
    });

    PoolHousekeeping() {
        executor.setRemoveOnCancelPolicy(true);
    }

    void after(Duration delay, Runnable task) {
        executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Again and again, a failure notwithstanding. */
    void every(Duration pause, Runnable task) {
        executor.scheduleWithFixedDelay(() -> attempt(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, "looking after the pools failed", failure);
        }
    }
}
