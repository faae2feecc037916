package org.causepilot.demo.control;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;

/** The two years before today, and chance that repeats itself. */
final class DemoDays {

    /** Two years. */
    static final int ALL = 730;

    private static final int SECONDS_OF_DAYLIGHT = 43_200;
    private static final int MORNING = 25_200;

    private final Instant today;
    private final Random random;

    DemoDays(Clock clock, long seed) {
        today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** Random, but the same at each first start: version 4 of RFC 9562. */
    UUID id() {
        long high = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A moment of that day; people give while they are awake. */
    Instant at(int daysAgo) {
        return today.minus(daysAgo, ChronoUnit.DAYS).plusSeconds(MORNING + random.nextInt(SECONDS_OF_DAYLIGHT));
    }

    Clock clockOf(int daysAgo) {
        return Clock.fixed(today.minus(daysAgo, ChronoUnit.DAYS), ZoneOffset.UTC);
    }

    LocalDate day(int daysAgo) {
        return today.minus(daysAgo, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    int daysAgo(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(day, day(0));
    }
}
