package org.causepilot.systemdatabase.entity;

/**
 * A line in the log of changes.
 *
 * @param number one more than that of the change before
 */
public record RecordedChange(long number, ChangeHeard change) {}
