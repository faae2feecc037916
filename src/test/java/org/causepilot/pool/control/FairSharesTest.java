package org.causepilot.pool.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FairSharesTest {

    private static final int RUNS = 2_000;

    private final Random random = new Random(20261125);

    @Test
    void givesAllToTheOnlyOne() {
        assertThat(FairShares.of(10, Map.of("a", 3))).containsExactlyEntriesOf(Map.of("a", 10));
    }

    @Test
    void givesEverybodyTheSameWhenNobodyWantsAnything() {
        assertThat(FairShares.of(10, Map.of("a", 0, "b", 0))).isEqualTo(Map.of("a", 5, "b", 5));
    }

    @Test
    void givesTheModestWhatTheyWantAndTheGreedyTheRest() {
        assertThat(FairShares.of(70, Map.of("greedy", 500, "modest", 4))).isEqualTo(Map.of("greedy", 66, "modest", 4));
    }

    @Test
    void dividesEvenlyAmongTheGreedy() {
        assertThat(FairShares.of(10, Map.of("a", 50, "b", 50, "c", 2))).isEqualTo(Map.of("a", 4, "b", 4, "c", 2));
    }

    @Test
    void leavesRoomToWantMore() {
        assertThat(FairShares.of(20, Map.of("a", 10, "b", 2))).isEqualTo(Map.of("a", 14, "b", 6));
    }

    @Test
    void givesOutAllAndNothingTwiceWhateverIsWanted() {
        for (int run = 0; run < RUNS; run++) {
            Map<String, Integer> wanted = new TreeMap<>();
            for (int node = 0; node <= random.nextInt(6); node++) {
                wanted.put("node-" + node, random.nextInt(60));
            }
            int capacity = random.nextInt(100);

            Map<String, Integer> shares = FairShares.of(capacity, wanted);

            assertThat(shares.values()).allMatch(share -> share >= 0);
            assertThat(shares.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(capacity);
            wanted.forEach(
                    (node, want) -> assertThat(shares.get(node) >= want || hasNobodyMoreThan(shares, wanted, node))
                            .isTrue());
        }
    }

    /** Whoever gets less than it wants: another has at most one more. */
    private static boolean hasNobodyMoreThan(Map<String, Integer> shares, Map<String, Integer> wanted, String node) {
        return shares.values().stream().allMatch(share -> share <= shares.get(node) + 1);
    }
}
