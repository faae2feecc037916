package org.causepilot.account.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** So many times within so much time, for each key. Counted in memory, as attempts are. */
final class Quota {

    private static final long LARGEST = 100_000;

    private final int most;
    private final Duration time;
    private final Clock clock;

    /** Why: the count itself. Forgets a key when its time is over, and those used least when there are too many. */
    private final Cache<String, Window> windows;

    Quota(int most, Duration time, Clock clock) {
        this.most = most;
        this.time = time;
        this.clock = clock;
        this.windows = Caffeine.newBuilder()
                .expireAfterWrite(time)
                .maximumSize(LARGEST)
                .build();
    }

    /** @throws TooManyAttemptsException when it has been as often as it may be */
    void take(String key) {
        Instant now = clock.instant();
        Window window = windows.asMap()
                .compute(
                        key,
                        (same, before) -> before == null || !now.isBefore(before.end())
                                ? new Window(now.plus(time), 1)
                                : new Window(before.end(), before.taken() + 1));
        if (window.taken() > most) {
            throw new TooManyAttemptsException(Duration.between(now, window.end()), window.taken() == most + 1);
        }
    }

    private record Window(Instant end, int taken) {}
}
