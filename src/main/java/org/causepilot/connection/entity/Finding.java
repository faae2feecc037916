package org.causepilot.connection.entity;

import org.causepilot.platform.problem.Message;

/**
 * What one check found.
 *
 * @param code stable, kebab-case; tells findings of one outcome apart
 * @param message what it means and what to do; holds nothing that the server said
 */
public record Finding(Outcome outcome, String code, Message message) {

    public static Finding passed(String code, Object... arguments) {
        return of(Outcome.PASSED, code, arguments);
    }

    public static Finding failed(String code, Object... arguments) {
        return of(Outcome.FAILED, code, arguments);
    }

    public static Finding warning(String code, Object... arguments) {
        return of(Outcome.WARNING, code, arguments);
    }

    public static Finding skipped(String code, Object... arguments) {
        return of(Outcome.SKIPPED, code, arguments);
    }

    /** With the sentence of this room that goes by the code. */
    private static Finding of(Outcome outcome, String code, Object... arguments) {
        return new Finding(outcome, code, Message.of("connection.check." + code, arguments));
    }
}
