package org.causepilot.oversight.entity;

import java.util.UUID;

/** One sealed secret by its name: {@code table/owner/revision}. Holds nothing of it. */
public record SealedRow(String table, UUID owner, long revision) {

    private static final char SEPARATOR = '/';

    /** @throws IllegalArgumentException when it is none */
    public static SealedRow of(String name) {
        String[] parts = name.split(String.valueOf(SEPARATOR), -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not the name of a sealed row");
        }
        return new SealedRow(parts[0], UUID.fromString(parts[1]), Long.parseLong(parts[2]));
    }

    public String name() {
        return table + SEPARATOR + owner + SEPARATOR + revision;
    }
}
