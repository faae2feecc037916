package org.causepilot.systemdatabase.entity;

/**
 * A change that was committed to the system database, by this server or another.
 *
 * @param topic what kind of thing changed: the word its room announces it under
 * @param about which one, in the words of that room
 */
public record ChangeHeard(String topic, String about) {}
