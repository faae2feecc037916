package org.causepilot.architecture.violations.time.donor.control;

import java.time.Instant;

/** A rule whose hour no test can set. */
class LooksAtTheWall {

    Instant now() {
        return Instant.now();
    }
}
