package org.causepilot.platform.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a line that has no end: behind one forgotten quotation mark, a whole file is a single cell. Counts
 * what is taken from here, which the parser does some thousand characters ahead.
 */
final class LimitedReader extends FilterReader {

    /** Characters of a line that is read for certain, its line breaks included. */
    static final int LONGEST_LINE = 65_536;

    private static final int READ_AHEAD = 8_192;

    private long line;
    private int taken;

    LimitedReader(Reader reader) {
        super(reader);
    }

    void beginLine(long number) {
        line = number;
        taken = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(count);
        return count;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(character < 0 ? 0 : 1);
        return character;
    }

    private void count(int more) {
        taken += Math.max(0, more);
        if (taken > LONGEST_LINE + READ_AHEAD) {
            throw CsvReader.refused("line-too-long", Long.toString(line), LONGEST_LINE);
        }
    }
}
