package org.causepilot.platform.csv;

import java.io.IOException;
import java.io.Reader;

/** What stands between the cells of a file: French spreadsheets write semicolons, and some programs tabs. */
final class Separator {

    private static final String KNOWN = ",;\t";

    private Separator() {}

    /** The one that the header line has most of, a comma when it has none. */
    static char of(Reader header) throws IOException {
        int[] counts = new int[KNOWN.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int read = 0; read < LimitedReader.LONGEST_LINE; read++) {
            int character = header.read();
            if (character < 0 || begun && !quoted && isLineEnd(character)) {
                break;
            }
            begun |= !Character.isWhitespace(character);
            quoted ^= character == '"';
            int known = KNOWN.indexOf(character);
            if (known >= 0 && !quoted) {
                counts[known]++;
            }
        }
        return KNOWN.charAt(most(counts));
    }

    private static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r';
    }

    private static int most(int... counts) {
        int most = 0;
        for (int each = 1; each < counts.length; each++) {
            if (counts[each] > counts[most]) {
                most = each;
            }
        }
        return most;
    }
}
