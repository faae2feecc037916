package org.causepilot.systemdatabase.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.causepilot.testing.Clients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownTableTest {

    private final ServerNodes nodes = new ServerNodes();
    private final Map<String, Integer> database = new ConcurrentHashMap<>(Map.of("row", 1));
    private final AtomicInteger reads = new AtomicInteger();
    private Runnable whileItIsRead = () -> {};
    private final KnownTable<String, Integer> cut = new KnownTable<>(nodes, this::read);

    @BeforeEach
    void isInTouch() {
        nodes.inTouch(System.nanoTime(), List.of());
    }

    @Test
    void readsOnceForAllThatIsAndIsNotThere() {
        assertThat(cut.find("row")).contains(1);
        for (int stranger = 0; stranger < 1_000; stranger++) {
            assertThat(cut.find("nobody-" + stranger)).isEmpty();
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void readsAgainAfterAChange() {
        assertThat(cut.find("other")).isEmpty();
        database.put("other", 2);
        database.remove("row");
        assertThat(cut.find("other")).isEmpty();

        cut.forget();

        assertThat(cut.find("other")).contains(2);
        assertThat(cut.find("row")).isEmpty();
        assertThat(reads).hasValue(2);
    }

    @Test
    void doesNotKeepWhatWasReadBeforeTheChange() {
        whileItIsRead = () -> {
            database.put("row", 2);
            cut.forget();
        };
        assertThat(cut.find("row")).contains(1);
        whileItIsRead = () -> {};

        assertThat(cut.find("row")).contains(2);
    }

    @Test
    void readsOnceForAllWhoAskAtTheSameTime() {
        List<Callable<Object>> work = Collections.nCopies(50, () -> cut.find("row"));

        assertThat(Clients.atOnce(8, work)).allMatch(found -> found.toString().contains("1"));
        assertThat(reads).hasValue(1);
    }

    @Test
    void neitherBelievesNorAsksWhenCutOff() {
        cut.find("row");
        nodes.leave();

        assertThatExceptionOfType(CutOffException.class).isThrownBy(() -> cut.find("nobody"));
        assertThat(reads).hasValue(1);
    }

    private Map<String, Integer> read() {
        reads.incrementAndGet();
        Map<String, Integer> rows = Map.copyOf(database);
        whileItIsRead.run();
        return rows;
    }
}
