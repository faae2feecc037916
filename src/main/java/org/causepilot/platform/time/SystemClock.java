package org.causepilot.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one source of time. It ticks in microseconds, as PostgreSQL stores them: a moment read back equals the moment
 * written. {@link Clock#tick} would do, but for its {@code millis()}, which divides by zero below a millisecond.
 */
@ApplicationScoped
public class SystemClock {

    @Produces
    public Clock clock() {
        return new Microseconds(Clock.systemUTC());
    }

    private static final class Microseconds extends Clock {

        private final Clock exact;

        Microseconds(Clock exact) {
            this.exact = exact;
        }

        @Override
        public Instant instant() {
            return exact.instant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return exact.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Microseconds(exact.withZone(zone));
        }
    }
}
