package org.causepilot.architecture.violations.loggers.donor.control;

import java.util.logging.Logger;

/** A logger under whose name others may write. */
class SharesItsLogger {

    static final Logger LOGGER = Logger.getLogger(SharesItsLogger.class.getName());
}
