package org.causepilot.bench;

import java.util.Locale;
import java.util.function.DoublePredicate;

/** What a figure is to reach; missing it fails nothing, but is said. */
record Goal(String text, DoublePredicate reached) {

    static final Goal NONE = new Goal("", value -> true);

    static Goal atMost(double limit) {
        return new Goal("≤ " + number(limit), value -> value <= limit);
    }

    static Goal atLeast(double limit) {
        return new Goal("≥ " + number(limit), value -> value >= limit);
    }

    boolean isNone() {
        return text.isEmpty();
    }

    String verdict(double value) {
        if (isNone()) {
            return "";
        }
        return reached.test(value) ? "met" : "MISSED";
    }

    /** As many digits as tell something. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%,.1f", value);
    }
}
