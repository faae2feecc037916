package org.causepilot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.causepilot.platform.time.SystemClock;
import org.junit.jupiter.api.Test;

class SystemClockTest {

    private final Clock cut = new SystemClock().clock();

    @Test
    void ticksInMicroseconds() {
        assertThat(cut.instant().getNano() % 1_000).isZero();
    }

    @Test
    void tellsMillisecondsToo() {
        long before = System.currentTimeMillis();

        assertThat(cut.millis()).isBetween(before, before + 60_000);
    }

    @Test
    void keepsTickingInAnotherZone() {
        ZoneId paris = ZoneId.of("Europe/Paris");

        assertThat(cut.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(cut.withZone(paris).getZone()).isEqualTo(paris);
        assertThat(cut.withZone(paris).instant().getNano() % 1_000).isZero();
    }
}
