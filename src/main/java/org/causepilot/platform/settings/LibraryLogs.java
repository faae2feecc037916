package org.causepilot.platform.settings;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Levels that hold whatever the server's logging configuration says: libraries tell too much at INFO, and the driver may
 * tell a connection string at WARNING.
 */
final class LibraryLogs {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> CHATTY = Stream.of("org.flywaydb", "com.zaxxer.hikari")
            .map(Logger::getLogger)
            .toList();

    private static final Logger DRIVER = Logger.getLogger("org.postgresql");
    private static final List<Logger> DEPLOYERS = Stream.of(
                    "javax.enterprise.system.core", "javax.enterprise.system.tools.deployment.common")
            .map(Logger::getLogger)
            .toList();

    private LibraryLogs() {}

    static void quieten() {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        DRIVER.setLevel(Level.SEVERE);
    }

    /** The server reports the failed deployment twice, eighty lines each; the reasons stand in the log already. */
    static void dropTraceOfRefusedStart() {
        DEPLOYERS.forEach(logger -> logger.setFilter(entry -> {
            entry.setThrown(null);
            return true;
        }));
    }
}
