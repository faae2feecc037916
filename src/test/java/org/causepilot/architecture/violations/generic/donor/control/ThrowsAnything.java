package org.causepilot.architecture.violations.generic.donor.control;

/** A failure without a kind. */
class ThrowsAnything {

    void fail() {
        throw new RuntimeException("something");
    }
}
