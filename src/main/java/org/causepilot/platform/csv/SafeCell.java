package org.causepilot.platform.csv;

/**
 * A text on its way into a table that a spreadsheet may open: what it would take for a formula gets an apostrophe before
 * it, which makes it a text there (OWASP, CSV injection).
 */
public final class SafeCell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private SafeCell() {}

    /** Null stays null: an empty cell. */
    public static String of(Object value) {
        String text = value == null ? null : value.toString();
        boolean dangerous = text != null && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return dangerous ? "'" + text : text;
    }
}
