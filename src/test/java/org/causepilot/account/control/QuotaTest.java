package org.causepilot.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Quota cut = new Quota(2, Duration.ofHours(1), new Adjustable());

    @Test
    void letsSoManyThroughAndSaysWhenTheNextMayCome() {
        cut.take("a");
        now = now.plusSeconds(600);
        cut.take("a");

        TooManyAttemptsException refused = catchThrowableOfType(TooManyAttemptsException.class, () -> cut.take("a"));

        assertThat(refused.retryAfter()).contains(Duration.ofMinutes(50));
        cut.take("b");
    }

    @Test
    void beginsAnewWhenItsTimeIsOver() {
        cut.take("a");
        cut.take("a");
        now = now.plusSeconds(3_600);

        cut.take("a");
        cut.take("a");
        assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> cut.take("a"));
    }

    @Test
    void tellsTheFirstRefusalFromTheOthers() {
        cut.take("a");
        cut.take("a");

        assertThat(catchThrowableOfType(TooManyAttemptsException.class, () -> cut.take("a"))
                        .first())
                .isTrue();
        assertThat(catchThrowableOfType(TooManyAttemptsException.class, () -> cut.take("a"))
                        .first())
                .isFalse();
    }

    /** Stands still until it is set. */
    private final class Adjustable extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
