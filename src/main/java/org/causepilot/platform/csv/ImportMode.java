package org.causepilot.platform.csv;

/** What becomes of the good lines of a file that has bad ones. */
public enum ImportMode {
    ALL_OR_NOTHING,
    GOOD_LINES
}
