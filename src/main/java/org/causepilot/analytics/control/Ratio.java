package org.causepilot.analytics.control;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One number through another, to as many digits as tell something. */
final class Ratio {

    private static final int DIGITS = 4;

    private Ratio() {}

    static double of(long part, long whole) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
