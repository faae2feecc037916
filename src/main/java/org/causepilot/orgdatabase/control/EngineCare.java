package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Knows every engine from its opening to its end, those that only finish their work included. */
@ApplicationScoped
class EngineCare {

    /** How long work on a retired engine may go on before it is cut. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Set<Engine> open = ConcurrentHashMap.newKeySet();

    private final LongAdder opened = new LongAdder();
    private final LongAdder closed = new LongAdder();

    @Inject
    private PoolHousekeeping housekeeping;

    void opened(Engine engine) {
        open.add(engine);
        opened.increment();
    }

    void closed(Engine engine) {
        open.remove(engine);
        closed.increment();
    }

    /** Since the start. */
    long openedSoFar() {
        return opened.sum();
    }

    /** Since the start: idle, replaced, or for the sake of another. */
    long closedSoFar() {
        return closed.sum();
    }

    Stream<Engine> open() {
        return open.stream();
    }

    /** On a thread of its own: breaking off with a server that is silent may take a while. */
    void afterPatience(Runnable cut) {
        housekeeping.after(PATIENCE, () -> startThread(cut));
    }

    private static void startThread(Runnable cut) {
        Thread thread = new Thread(cut, "organization-cut");
        thread.setDaemon(true);
        thread.start();
    }
}
