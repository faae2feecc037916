package org.causepilot.platform.csv;

/**
 * A text on its way into a table that a spreadsheet may open: what it would take for a formula gets an apostrophe before
 * it, which makes it a text there (OWASP, CSV injection). Wherever a cell may begin: a spreadsheet that splits at
 * semicolons sees one begin in the middle of a text that we wrote between commas.
 *
 * <p>{@link #read} takes exactly these apostrophes away again, so that what was exported can be imported.
 */
public final class SafeCell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String ENDS_A_CELL = ";,\t\r\n";
    private static final String MAY_STAND_BEFORE = "'\"";
    private static final char APOSTROPHE = '\'';

    private SafeCell() {}

    /** Null stays null, an empty cell; a number stays one, also a negative one. */
    public static String of(Object value) {
        if (value == null || value instanceof Number) {
            return value == null ? null : value.toString();
        }
        String text = value.toString();
        return isHarmless(text) ? text : defused(text);
    }

    /** What {@link #of} made a cell of; null stays null. */
    public static String read(String cell) {
        return cell == null || cell.indexOf(APOSTROPHE) < 0 || isHarmless(cell) ? cell : restored(cell);
    }

    private static boolean isHarmless(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (BEGINS_A_FORMULA.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String defused(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 2);
        for (int at = 0; at < text.length(); at++) {
            if (mayBeginACell(text, at) && beginsAFormula(text, at)) {
                safe.append(APOSTROPHE);
            }
            safe.append(text.charAt(at));
        }
        return safe.toString();
    }

    private static String restored(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int at = 0; at < cell.length(); at++) {
            boolean ours = cell.charAt(at) == APOSTROPHE && mayBeginACell(cell, at) && beginsAFormula(cell, at + 1);
            if (!ours) {
                text.append(cell.charAt(at));
            }
        }
        return text.toString();
    }

    private static boolean mayBeginACell(String text, int at) {
        return at == 0 || ENDS_A_CELL.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean beginsAFormula(String text, int from) {
        int at = from;
        while (at < text.length() && MAY_STAND_BEFORE.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && BEGINS_A_FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}
