package org.causepilot.connection.control;

/**
 * Text of a stranger, made fit for a log line: one line, no control or direction characters, no more than 500
 * characters. A server can put what it likes into an error message, another log line for example.
 */
public final class LogText {

    private static final int LONGEST = 500;

    private LogText() {}

    public static String of(Throwable thrown) {
        return of(String.valueOf(thrown.getMessage()));
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
