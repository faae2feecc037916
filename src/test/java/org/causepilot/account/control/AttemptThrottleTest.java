package org.causepilot.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptThrottleTest {

    private static final String HERE = "192.0.2.1";

    private final SteppingClock clock = new SteppingClock();
    private final AttemptThrottle cut = new AttemptThrottle(clock);
    private final AtomicInteger judged = new AtomicInteger();

    @Test
    void letsFiveFailuresPassAndNoSixth() {
        fail("anna", 5);
        assertThat(judged).hasValue(5);
        assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> succeed("anna"));
        assertThat(judged).hasValue(5);
    }

    @Test
    void makesTheWaitGrowUpToAMinute() {
        fail("anna", 4);
        for (int seconds : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
            fail("anna", 1);
            assertThat(waitOf("anna")).hasSeconds(seconds);
            clock.step(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void doesNotMakeItLongerForThoseWhoKnockWhileItLasts() {
        fail("anna", 5);
        IntStream.range(0, 50).forEach(knock -> waitOf("anna"));
        clock.step(Duration.ofSeconds(1));
        assertThat(succeed("anna")).isTrue();
    }

    @Test
    void forgetsFailuresWithASuccess() {
        fail("anna", 4);
        succeed("anna");
        fail("anna", 4);
        assertThat(succeed("anna")).isTrue();
    }

    @Test
    void keepsAccountsApart() {
        fail("anna", 5);
        assertThat(succeed("bert")).isTrue();
    }

    @Test
    void stopsAnAddressThatTriesOneAccountAfterTheOther() {
        IntStream.range(0, AttemptThrottle.FREE_PER_ADDRESS).forEach(account -> fail("account " + account, 1));
        assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> succeed("anna"));
        assertThat(cut.attempt("anna", "192.0.2.2", () -> true, Wrong.class)).isTrue();
    }

    @Test
    void doesNotForgiveAnAddressForASuccessOfItsOwn() {
        IntStream.range(0, AttemptThrottle.FREE_PER_ADDRESS).forEach(account -> {
            succeedWhileOpen("mine");
            fail("account " + account, 1);
        });
        assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> succeed("mine"));
    }

    @Test
    void countsNothingWhenTheCheckItselfBreaks() {
        for (int time = 0; time < 20; time++) {
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> cut.attempt("anna", HERE, AttemptThrottleTest::broken, Wrong.class));
        }
        assertThat(succeed("anna")).isTrue();
    }

    @Test
    void judgesNoMoreOfAThousandGuessesAtOnceThanOneAfterTheOther() throws Exception {
        List<Boolean> passed = atOnce(1_000, () -> {
            try {
                return cut.attempt("anna", HERE, this::wrong, Wrong.class);
            } catch (Wrong | TooManyAttemptsException refused) {
                return false;
            }
        });
        assertThat(passed).containsOnly(false);
        assertThat(judged).hasValue(AttemptThrottle.FREE_PER_ACCOUNT);
    }

    @Test
    void letsEverybodyInWhoSignsInManyTimesAtOnceWithTheRightPassword() throws Exception {
        assertThat(atOnce(40, () -> succeed("anna"))).containsOnly(true);
    }

    @Test
    void tellsOnlyTheFirstRefusalOfEachWaitToTheAuditTrail() {
        fail("anna", 5);
        assertThat(refusal("anna").first()).isTrue();
        assertThat(refusal("anna").first()).isFalse();
    }

    private void fail(String account, int times) {
        for (int time = 0; time < times; time++) {
            assertThatExceptionOfType(Wrong.class)
                    .isThrownBy(() -> cut.attempt(account, HERE, this::wrong, Wrong.class));
        }
    }

    private boolean succeed(String account) {
        return cut.attempt(account, HERE, () -> true, Wrong.class);
    }

    private void succeedWhileOpen(String account) {
        assertThat(succeed(account)).isTrue();
    }

    private Duration waitOf(String account) {
        return refusal(account).retryAfter().orElseThrow();
    }

    private TooManyAttemptsException refusal(String account) {
        return catchThrowableOfType(TooManyAttemptsException.class, () -> succeed(account));
    }

    private boolean wrong() {
        judged.incrementAndGet();
        throw new Wrong();
    }

    private static boolean broken() {
        throw new UnsupportedOperationException("the database is away");
    }

    private static List<Boolean> atOnce(int times, Callable<Boolean> task) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(64);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Boolean>> results = IntStream.range(0, times)
                    .mapToObj(time -> people.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            start.countDown();
            List<Boolean> outcomes = new java.util.ArrayList<>();
            for (Future<Boolean> result : results) {
                outcomes.add(result.get());
            }
            return outcomes;
        } finally {
            people.shutdownNow();
        }
    }

    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class SteppingClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-23T08:00:00Z");

        void step(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
