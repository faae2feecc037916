package org.causepilot.connection.control;

import org.causepilot.connection.entity.ConnectionString;

/**
 * Text of a stranger, made fit for a log line: one line, no control or direction characters, no more than 500
 * characters. A server can put what it likes into an error message, another log line for example.
 */
public final class LogText {

    private static final int LONGEST = 500;

    private LogText() {}

    /** Why a connection failed, in the words of driver and server. Whoever was given a password may say it aloud. */
    static String of(ConnectionString string, Failure failure, Throwable thrown) {
        String said = String.valueOf(thrown.getMessage()).replace(string.password(), "****");
        return string.endpoint() + " - " + failure.code() + ": " + of(said);
    }

    public static String of(String text) {
        StringBuilder cleaned = new StringBuilder();
        text.codePoints().limit(LONGEST).map(LogText::tame).forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    private static int tame(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> '\uFFFD';
            default -> codePoint;
        };
    }
}
