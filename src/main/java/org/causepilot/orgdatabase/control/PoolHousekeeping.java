package org.causepilot.orgdatabase.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** One clock for all pools. Each would otherwise bring a thread of its own, and there may be hundreds of pools. */
@ApplicationScoped
class PoolHousekeeping {

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "organization-pools");
        thread.setDaemon(true);
        return thread;
    });

    PoolHousekeeping() {
        executor.setRemoveOnCancelPolicy(true);
    }

    ScheduledExecutorService executor() {
        return executor;
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
