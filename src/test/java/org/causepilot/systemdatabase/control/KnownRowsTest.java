package org.causepilot.systemdatabase.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownRowsTest {

    private final ServerNodes nodes = new ServerNodes();
    private final KnownRows<String, Integer> cut = new KnownRows<>(100, nodes);
    private final AtomicInteger reads = new AtomicInteger();
    private final Function<String, Optional<Integer>> database = key -> Optional.of(reads.incrementAndGet());

    @BeforeEach
    void isInTouch() {
        nodes.inTouch(System.nanoTime(), List.of());
    }

    @Test
    void readsOnceUntilTold() {
        assertThat(cut.find("row", database)).contains(1);
        assertThat(cut.find("row", database)).contains(1);
        cut.forget("another");
        assertThat(cut.find("row", database)).contains(1);
        cut.forget("row");
        assertThat(cut.find("row", database)).contains(2);
        cut.forgetAll();
        assertThat(cut.find("row", database)).contains(3);
    }

    @Test
    void doesNotKeepWhatWasReadBeforeTheChange() {
        cut.find("row", whileItChanges(() -> cut.forget("row")));
        assertThat(cut.find("row", database)).contains(2);

        cut.find("other", whileItChanges(cut::forgetAll));
        assertThat(cut.find("other", database)).contains(4);
    }

    @Test
    void asksAgainForWhatIsNotThere() {
        assertThat(cut.find("row", key -> Optional.empty())).isEmpty();
        assertThat(cut.find("row", database)).contains(1);
    }

    @Test
    void neitherBelievesNorAsksWhenCutOff() {
        cut.find("row", database);
        nodes.leave();

        assertThatExceptionOfType(CutOffException.class).isThrownBy(() -> cut.find("row", database));
        assertThat(reads).hasValue(1);
    }

    private Function<String, Optional<Integer>> whileItChanges(Runnable change) {
        return key -> {
            Optional<Integer> before = database.apply(key);
            change.run();
            return before;
        };
    }
}
