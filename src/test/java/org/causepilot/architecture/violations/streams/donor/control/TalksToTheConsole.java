package org.causepilot.architecture.violations.streams.donor.control;

/** A line that no log has. */
class TalksToTheConsole {

    void say() {
        System.out.println("here");
    }
}
