package org.causepilot.bench;

import java.util.Map;
import java.util.TreeMap;

/** What many witnesses saw. One thread counts. */
final class Tally {

    private static final int MOST_EXAMPLES = 5;

    long reads;
    long writes;
    long mixUps;
    long staleReads;
    long lostLines;
    long moduleDisabled;

    private final Map<Integer, Long> refusals = new TreeMap<>();
    private int examples;

    /** Neither what was asked for nor a module that is off. */
    void refused(int status, String what, String body) {
        refusals.merge(status, 1L, Long::sum);
        tell(what + " was answered with " + status + ": " + body);
    }

    void mixedUp(String what, String body) {
        mixUps++;
        tell("mix-up: " + what + " was answered with " + body);
    }

    void stale(String what, String body) {
        staleReads++;
        tell("stale: " + what + " was answered with " + body);
    }

    long failures() {
        return refusals.entrySet().stream()
                .filter(entry -> entry.getKey() >= 500)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long otherRefusals() {
        return refusals.values().stream().mapToLong(Long::longValue).sum() - failures();
    }

    private void tell(String example) {
        if (examples++ < MOST_EXAMPLES) {
            Report.say(example.length() > 500 ? example.substring(0, 500) : example);
        }
    }
}
