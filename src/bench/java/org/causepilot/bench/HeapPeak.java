package org.causepilot.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What lives on a server's heap at the most while it works. Each look collects garbage: how much of that lies about tells
 * of the collector's leisure only, and grows with the time that a work takes.
 */
record HeapPeak(ServerProcess server) {

    private static final int FEWEST_LOOKS = 20;

    /** @param work is done again until it was looked at often enough: a look takes longer than a short one */
    long during(Runnable work) {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> working = CompletableFuture.runAsync(() -> {
            do {
                work.run();
            } while (!enough.get());
        });
        long most = 0;
        for (int looks = 1; !working.isDone(); looks++) {
            most = Math.max(most, look());
            enough.set(looks >= FEWEST_LOOKS);
        }
        working.join();
        return most;
    }

    /** A histogram of the living collects first. */
    private long look() {
        return ServerProcess.heapBytes(server.jcmd("GC.class_histogram"));
    }
}
