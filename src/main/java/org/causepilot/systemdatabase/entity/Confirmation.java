package org.causepilot.systemdatabase.entity;

/**
 * How far a change has come.
 *
 * @param live servers that run
 * @param confirmed those among them that have drawn its consequences
 */
public record Confirmation(int live, int confirmed) {

    public boolean isDone() {
        return confirmed >= live;
    }
}
