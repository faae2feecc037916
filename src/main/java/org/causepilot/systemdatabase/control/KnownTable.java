package org.causepilot.systemdatabase.control;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A column or two of a table of the system database, kept whole: whoever asks for what is not there, as often as they
 * like, costs the database nothing. For tables of thousands of rows, which change seldom and are asked for by strangers;
 * for all else there are {@link KnownRows}.
 *
 * <p>Read again by the first who asks after a change, while the others wait for it. A server that is cut off believes none
 * of it. Rows changed by hand, of which nobody was told, are believed for a minute.
 */
public final class KnownTable<K, V> {

    private static final long LONGEST_BELIEF_NANOS = Duration.ofMinutes(1).toNanos();

    private final ServerNodes nodes;
    private final Supplier<Map<K, V>> read;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile Kept<K, V> kept;

    /** @param read what is committed; it must not see a transaction that is under way */
    public KnownTable(ServerNodes nodes, Supplier<Map<K, V>> read) {
        this.nodes = nodes;
        this.read = read;
    }

    /** @throws CutOffException when this server may have missed a change */
    public Optional<V> find(K key) {
        nodes.requireInTouch();
        Kept<K, V> known = kept;
        return Optional.ofNullable((holds(known) ? known : readAgain()).rows().get(key));
    }

    public void forget() {
        forgotten.incrementAndGet();
    }

    /** What is read while it changes is as old as the change before: the next who asks reads again. */
    private synchronized Kept<K, V> readAgain() {
        if (!holds(kept)) {
            long forgottenBefore = forgotten.get();
            long now = System.nanoTime();
            kept = new Kept<>(read.get(), forgottenBefore, now);
        }
        return kept;
    }

    private boolean holds(Kept<K, V> known) {
        return known != null
                && known.forgotten() == forgotten.get()
                && System.nanoTime() - known.readAt() < LONGEST_BELIEF_NANOS;
    }

    private record Kept<K, V>(Map<K, V> rows, long forgotten, long readAt) {}
}
