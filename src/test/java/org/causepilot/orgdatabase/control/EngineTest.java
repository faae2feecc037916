package org.causepilot.orgdatabase.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.causepilot.organization.entity.Slug;
import org.junit.jupiter.api.Test;

class EngineTest {

    private final AtomicInteger closed = new AtomicInteger();
    private final List<Runnable> endsOfPatience = new ArrayList<>();
    private final EngineCare care = new EngineCare() {
        @Override
        void afterPatience(Runnable end) {
            endsOfPatience.add(end);
        }

        @Override
        void closed(Engine engine) {
            super.closed(engine);
            closed.incrementAndGet();
        }
    };
    private final Engine cut = new Engine(new Slug("unicef"), 1, UnusedPool.of("unicef"), null, care);

    @Test
    void staysOpenUnderSomebodyWhoWorksAndClosesWithTheLastLease() {
        Lease first = cut.lease().orElseThrow();
        Lease second = cut.lease().orElseThrow();

        cut.retire();
        first.close();
        assertThat(closed).hasValue(0);

        second.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void givesNoNewLeaseOnceRetired() {
        Lease held = cut.lease().orElseThrow();
        cut.retire();

        assertThat(cut.lease()).isEmpty();

        held.close();
        assertThat(cut.lease()).isEmpty();
    }

    @Test
    void closesOnceHoweverOftenItIsRetired() {
        cut.retire();
        cut.retire();

        assertThat(closed).hasValue(1);
    }

    @Test
    void endsWorkThatOutlastsThePatienceWithARetiredEngine() {
        Lease endless = cut.lease().orElseThrow();
        cut.retire();
        assertThat(closed).hasValue(0);

        endsOfPatience.forEach(Runnable::run);
        assertThat(closed).hasValue(1);

        endless.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void isKnownUntilItIsClosedEvenWhenRetired() {
        Lease held = cut.lease().orElseThrow();
        cut.retire();
        assertThat(care.open()).containsExactly(cut);

        held.close();
        assertThat(care.open()).isEmpty();
    }

    @Test
    void countsALeaseGivenBackTwiceAsOne() {
        Lease twice = cut.lease().orElseThrow();
        Lease other = cut.lease().orElseThrow();
        twice.close();
        twice.close();

        cut.retire();
        assertThat(closed).hasValue(0);

        other.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void doesNotCountAsIdleWhileSomebodyWorks() {
        Lease held = cut.lease().orElseThrow();

        assertThat(cut.retireIfIdle()).isFalse();
        assertThat(cut.idleNanos()).isZero();

        held.close();
        assertThat(cut.retireIfIdle()).isTrue();
        assertThat(closed).hasValue(1);
    }

    @Test
    void closesExactlyOnceWhenManyComeAndGoWhileItIsRetired() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> visits = IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(worker -> () -> {
                        visit(worker == 7);
                        return null;
                    })
                    .toList();
            for (Future<Void> visit : workers.invokeAll(visits)) {
                visit.get();
            }
        } finally {
            workers.shutdownNow();
        }

        assertThat(closed).hasValue(1);
    }

    private void visit(boolean retires) {
        for (int round = 0; round < 2_000; round++) {
            Optional<Lease> lease = cut.lease();
            lease.ifPresent(held -> assertThat(closed).hasValue(0));
            lease.ifPresent(Lease::close);
            if (retires && round == 1_000) {
                cut.retire();
            }
        }
    }
}
