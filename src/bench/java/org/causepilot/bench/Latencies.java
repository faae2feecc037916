package org.causepilot.bench;

import java.util.Arrays;

/** Every single one is kept: a percentile of few values is one of them, not an estimate. */
final class Latencies {

    private long[] nanos = new long[1 << 12];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    void addAll(Latencies others) {
        for (int index = 0; index < others.count; index++) {
            add(others.nanos[index]);
        }
    }

    int count() {
        return count;
    }

    double micros(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1_000.0;
    }

    double median() {
        return micros(0.5);
    }
}
