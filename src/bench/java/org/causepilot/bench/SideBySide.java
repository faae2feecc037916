package org.causepilot.bench;

import java.util.Arrays;

/**
 * Two ways to do the same, in many short rounds, one beside the other: whatever else the machine does meets both. Which
 * one goes first changes from round to round.
 *
 * @param rounds that count
 * @param warmUp rounds before them
 * @param perRound how often each of the two is done in one round
 */
record SideBySide(int rounds, int warmUp, int perRound) {

    private static final double MIDDLE = 0.5;

    /** Something that is done again and again. */
    interface Work {
        void perform() throws Exception;
    }

    /** @return how long the first takes, as a multiple of the second */
    Ratio measure(Work first, Work second) throws Exception {
        double[] ratios = new double[rounds];
        double[] base = new double[rounds];
        for (int round = -warmUp; round < rounds; round++) {
            boolean swapped = Math.floorMod(round, 2) == 1;
            double earlier = nanos(swapped ? second : first);
            double later = nanos(swapped ? first : second);
            if (round >= 0) {
                ratios[round] = swapped ? later / earlier : earlier / later;
                base[round] = (swapped ? earlier : later) / perRound;
            }
        }
        Arrays.sort(ratios);
        Arrays.sort(base);
        double half = 1.96 * Math.sqrt(rounds) / 2; // of the ranks between which the true median lies, 19 times of 20
        return new Ratio(
                at(ratios, MIDDLE),
                ratios[(int) Math.max(0, rounds * MIDDLE - half)],
                ratios[(int) Math.min(rounds - 1, rounds * MIDDLE + half)],
                at(ratios, 0.25),
                at(ratios, 0.75),
                at(base, MIDDLE) / 1_000);
    }

    private double nanos(Work work) throws Exception {
        long start = System.nanoTime();
        for (int time = 0; time < perRound; time++) {
            work.perform();
        }
        return System.nanoTime() - start;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /**
     * @param low of the median, at 95 %
     * @param high of the median, at 95 %
     * @param lowerQuartile of single rounds
     * @param upperQuartile of single rounds
     * @param micros that the second way takes
     */
    record Ratio(double median, double low, double high, double lowerQuartile, double upperQuartile, double micros) {

        @Override
        public String toString() {
            return "%.4f (median; 95 %% sure: %.4f to %.4f; half of the rounds: %.3f to %.3f; without: %.1f µs)"
                    .formatted(median, low, high, lowerQuartile, upperQuartile, micros);
        }
    }
}
