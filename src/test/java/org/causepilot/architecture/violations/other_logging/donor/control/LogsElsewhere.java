package org.causepilot.architecture.violations.other_logging.donor.control;

import org.slf4j.Logger;

/** A log line that takes another way. */
record LogsElsewhere(Logger logger) {}
