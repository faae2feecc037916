package org.causepilot.form.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** So many a minute for each name; after that, one whenever its share of the minute has passed. */
final class MinuteCounter {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_NAMES = 100_000;

    /** Why: knows who came how often. A minute later that matters no longer, and it empties itself. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .expireAfterAccess(MINUTE)
            .build();

    private final int most;
    private final TimeMeter time;

    MinuteCounter(int most) {
        this(most, TimeMeter.SYSTEM_NANOTIME);
    }

    MinuteCounter(int most, TimeMeter time) {
        this.most = most;
        this.time = time;
    }

    /** @throws TooManyRequestsException when it is one too many */
    void count(String name) {
        ConsumptionProbe probe = buckets.get(name, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequestsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                .build();
    }
}
