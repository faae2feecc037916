package org.causepilot.systemdatabase.entity;

/**
 * How far a change has come: it is in force everywhere when the two are equal.
 *
 * @param live servers that run
 * @param confirmed those among them that have drawn its consequences
 */
public record Confirmation(int live, int confirmed) {}
