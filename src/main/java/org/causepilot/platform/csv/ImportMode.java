package org.causepilot.platform.csv;

/** What becomes of the good lines of a file that has bad ones. */
public enum ImportMode {
    ALL_OR_NOTHING,
    GOOD_LINES;

    /** @throws IllegalArgumentException when there is none of this name */
    public static ImportMode of(String word) {
        return Words.constant(ImportMode.class, word);
    }

    public static String words() {
        return Words.of(ImportMode.class);
    }
}
