package org.causepilot.systemdatabase.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Rows of the system database that a request would otherwise read each time, until a change says that they are others.
 * What was read before a change is never kept after it: whoever reads notes first how often something was forgotten, and
 * keeps what he read only if that is still so. Absence is not kept.
 *
 * <p>A server that is cut off believes none of it, and does not ask either: nobody would answer for long. Rows changed by
 * hand, of which nobody was told, are believed for a minute.
 */
public final class KnownRows<K, V> {

    private static final Duration LONGEST_BELIEF = Duration.ofMinutes(1);

    private final Cache<K, Kept<V>> rows;
    private final ServerNodes nodes;
    private final AtomicLong forgotten = new AtomicLong();
    private final AtomicLong era = new AtomicLong();

    /** @param atMost rows; those used least go first */
    public KnownRows(long atMost, ServerNodes nodes) {
        this.rows = Caffeine.newBuilder()
                .maximumSize(atMost)
                .expireAfterWrite(LONGEST_BELIEF)
                .build();
        this.nodes = nodes;
    }

    /**
     * @param read what is committed; it must not see a transaction that is under way
     * @throws CutOffException when this server may have missed a change
     */
    public Optional<V> find(K key, Function<K, Optional<V>> read) {
        nodes.requireInTouch();
        Kept<V> kept = rows.getIfPresent(key);
        return kept != null && kept.era() == era.get() ? Optional.of(kept.value()) : readAndKeep(key, read);
    }

    public void forget(K key) {
        forgotten.incrementAndGet();
        rows.invalidate(key);
    }

    /** Also what is being put while this runs, by its era. */
    public void forgetAll() {
        era.incrementAndGet();
        forgotten.incrementAndGet();
        rows.invalidateAll();
    }

    private Optional<V> readAndKeep(K key, Function<K, Optional<V>> read) {
        long eraBefore = era.get();
        long forgottenBefore = forgotten.get();
        Optional<V> found = read.apply(key);
        found.map(value -> new Kept<>(value, eraBefore))
                .ifPresent(fresh -> rows.asMap()
                        .compute(key, (same, present) -> forgotten.get() == forgottenBefore ? fresh : present));
        return found;
    }

    private record Kept<V>(V value, long era) {}
}
