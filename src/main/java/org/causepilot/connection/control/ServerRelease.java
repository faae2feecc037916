package org.causepilot.connection.control;

import java.time.LocalDate;
import java.util.Map;
import org.causepilot.connection.entity.Finding;

/**
 * Which PostgreSQL answers, from {@code server_version_num}: a number, where {@code server_version} is a text that a
 * server may fill with anything.
 */
record ServerRelease(int number) {

    /** Older ones lack what organization databases need. */
    private static final int OLDEST_MAJOR = 13;

    /** When the last fixes came, or will come (postgresql.org/support/versioning). */
    private static final Map<Integer, LocalDate> LAST_FIXES = Map.of(
            13, LocalDate.of(2025, 11, 13),
            14, LocalDate.of(2026, 11, 12),
            15, LocalDate.of(2027, 11, 11),
            16, LocalDate.of(2028, 11, 9),
            17, LocalDate.of(2029, 11, 8),
            18, LocalDate.of(2030, 11, 14));

    private int major() {
        return number / 10_000;
    }

    /** {@code 16.4}. */
    String version() {
        return major() + "." + number % 10_000;
    }

    Finding judged(LocalDate today) {
        if (major() < OLDEST_MAJOR) {
            return Finding.failed("server-too-old", version(), Integer.toString(OLDEST_MAJOR));
        }
        boolean supported = LAST_FIXES.getOrDefault(major(), LocalDate.MAX).compareTo(today) >= 0;
        return supported
                ? Finding.passed("server-supported", version())
                : Finding.warning("server-out-of-support", version());
    }
}
