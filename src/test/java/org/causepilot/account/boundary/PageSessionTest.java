package org.causepilot.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageSessionTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final HandClock clock = new HandClock();
    private final PageSession cut = new PageSession(session(), clock);

    @Test
    void isOverBeforeItBegan() {
        assertThat(cut.isOver()).isTrue();
        assertThat(new PageSession(null, clock).isOver()).isTrue();
    }

    @Test
    void endsWhenNobodyHasDoneAnythingForAWhile() {
        cut.begin();
        clock.pass(PageSession.IDLE.minusSeconds(1));
        assertThat(cut.left()).isEqualTo(Duration.ofSeconds(1));

        clock.pass(Duration.ofSeconds(1));
        assertThat(cut.isOver()).isTrue();
    }

    @Test
    void goesOnWithEachDeed() {
        cut.begin();
        clock.pass(PageSession.IDLE.minusSeconds(1));
        cut.deed();

        assertThat(cut.left()).isEqualTo(PageSession.IDLE);
    }

    @Test
    void endsAfterAWorkingDayWhateverIsDone() {
        cut.begin();
        for (Duration day = Duration.ZERO; day.compareTo(PageSession.LONGEST) < 0; day = day.plusMinutes(20)) {
            assertThat(cut.isOver()).isFalse();
            cut.deed();
            clock.pass(Duration.ofMinutes(20));
        }
        assertThat(cut.isOver()).isTrue();
    }

    @Test
    void beginsAnewWithTheNextSignIn() {
        cut.begin();
        clock.pass(PageSession.LONGEST);
        cut.begin();

        assertThat(cut.left()).isEqualTo(PageSession.IDLE);
    }

    private HttpSession session() {
        return (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpSession.class}, (self, method, arguments) -> {
                    return method.getName().equals("setAttribute")
                            ? attributes.put((String) arguments[0], arguments[1])
                            : attributes.get(arguments[0]);
                });
    }

    /** Moves when told to. */
    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-06-30T08:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
