package org.causepilot.form.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.causepilot.testing.Clients;
import org.junit.jupiter.api.Test;

class MinuteCounterTest {

    private final AtomicLong nanos = new AtomicLong();
    private final MinuteCounter cut = new MinuteCounter(30, new FakeTime(nanos));

    @Test
    void letsSoManyThroughAndSaysWhenTheNextMayCome() {
        fill("a");

        TooManyRequestsException refused = catchThrowableOfType(TooManyRequestsException.class, () -> cut.count("a"));

        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(2));
    }

    @Test
    void keepsItsWord() {
        fill("a");
        Duration wait = catchThrowableOfType(TooManyRequestsException.class, () -> cut.count("a"))
                .retryAfter()
                .orElseThrow();

        nanos.addAndGet(wait.toNanos());

        assertThatCode(() -> cut.count("a")).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(TooManyRequestsException.class, () -> cut.count("a")))
                .isNotNull();
    }

    @Test
    void forgivesAllInAMinute() {
        fill("a");

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThatCode(() -> fill("a")).doesNotThrowAnyException();
    }

    @Test
    void countsEachNameByItself() {
        fill("a");

        assertThatCode(() -> fill("b")).doesNotThrowAnyException();
    }

    @Test
    void letsNoMoreThroughWhenManyComeAtOnce() {
        List<Boolean> passed = Clients.atOnce(12, Collections.nCopies(120, () -> {
            try {
                cut.count("a");
                return true;
            } catch (TooManyRequestsException refused) {
                return false;
            }
        }));

        assertThat(passed).filteredOn(each -> each).hasSize(30);
    }

    @Test
    void takesAllAddressesOfOneHouseholdForOne() {
        assertThat(PublicTraffic.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(PublicTraffic.network("2001:db8:1:2:0:0:0:1"));
        assertThat(PublicTraffic.network("2001:db8:1:3:3:4:5:6"))
                .isNotEqualTo(PublicTraffic.network("2001:db8:1:2:3:4:5:6"));
        assertThat(PublicTraffic.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private void fill(String name) {
        for (int number = 0; number < 30; number++) {
            cut.count(name);
        }
    }

    private record FakeTime(AtomicLong nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
