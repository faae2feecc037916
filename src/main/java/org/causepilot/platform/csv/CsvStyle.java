package org.causepilot.platform.csv;

/**
 * How a table is written.
 *
 * @param isMarked begins with a byte order mark: Excel takes UTF-8 without one for the encoding of its country
 */
public record CsvStyle(Mark separator, boolean isMarked) {

    /** As RFC 4180 wants it. */
    public static final CsvStyle PLAIN = new CsvStyle(Mark.COMMA, false);

    /** What stands between the cells. */
    public enum Mark {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char character;

        Mark(char character) {
            this.character = character;
        }

        char character() {
            return character;
        }
    }
}
