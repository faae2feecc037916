package org.causepilot.connection.control;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a database should be like beyond being reachable.
 *
 * @param contents whether it may hold tables
 * @param further the checks of higher rooms, in order
 */
public record Expectation(Contents contents, List<ConnectionCheck> further) {

    /** What may be in it. */
    public enum Contents {
        ANY,
        /** Nothing: it is about to be taken over. */
        EMPTY
    }

    public Expectation {
        further = List.copyOf(further);
    }

    public static Expectation any() {
        return new Expectation(Contents.ANY, List.of());
    }

    public static Expectation empty() {
        return new Expectation(Contents.EMPTY, List.of());
    }

    public Expectation and(ConnectionCheck... more) {
        return new Expectation(
                contents, Stream.concat(further.stream(), Stream.of(more)).toList());
    }
}
