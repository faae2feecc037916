package org.causepilot.platform.csv;

/**
 * How a file is to be taken in.
 *
 * @param isDryRun everything is done and told, and taken back
 */
public record ImportWish(ImportMode mode, boolean isDryRun) {

    /** How many of the lines that are fit are taken in. */
    long taken(long fit, long rejected) {
        return mode == ImportMode.ALL_OR_NOTHING && rejected > 0 ? 0 : fit;
    }

    /** Whether what was written is to stay. */
    public boolean keeps(ImportReport report) {
        return !isDryRun && report.imported() > 0;
    }
}
