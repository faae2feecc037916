package org.causepilot.platform.settings;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Levels that hold whatever the server's logging configuration says. Libraries tell too much at INFO, the driver may tell a
 * connection string at WARNING; and the server, asked for more, writes down whole requests: forms with passwords, what
 * Faces read out of them, addresses with one-time tokens.
 */
public final class LibraryLogs {

    private static final Map<String, Level> LEAST = Map.of(
            "org.postgresql", Level.SEVERE,
            "org.flywaydb", Level.WARNING,
            "org.glassfish.grizzly", Level.INFO,
            "jakarta.enterprise.resource.webcontainer.faces", Level.INFO,
            "javax.enterprise.system.core.security", Level.INFO,
            "fish.payara.microprofile.telemetry", Level.INFO);

    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> CAPPED =
            LEAST.keySet().stream().map(Logger::getLogger).toList();

    private static final List<Logger> DEPLOYERS = Stream.of(
                    "javax.enterprise.system.core", "javax.enterprise.system.tools.deployment.common")
            .map(Logger::getLogger)
            .toList();

    private LibraryLogs() {}

    /** Before the first connection of all, and whenever else; twice does no harm. */
    public static void quieten() {
        CAPPED.stream().filter(LibraryLogs::saysMore).forEach(logger -> logger.setLevel(LEAST.get(logger.getName())));
        QuietLoggers.imposeOn(Logger.getLogger(""), LEAST);
    }

    /** Where the operator wants to hear less, that stands. */
    private static boolean saysMore(Logger logger) {
        return logger.getLevel() == null
                || logger.getLevel().intValue() < LEAST.get(logger.getName()).intValue();
    }

    /** The server reports the failed deployment twice, eighty lines each; the reasons stand in the log already. */
    static void dropTraceOfRefusedStart() {
        DEPLOYERS.forEach(logger -> logger.setFilter(entry -> {
            entry.setThrown(null);
            return true;
        }));
    }
}
