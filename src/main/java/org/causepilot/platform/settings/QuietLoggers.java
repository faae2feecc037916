package org.causepilot.platform.settings;

import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps back what a logger, or one below it, says under its level. A level alone does not hold: the logging configuration
 * can name a logger further down, and loggers made later ask it anew.
 *
 * @param least by name of logger
 * @param before what the handler asked until now, or {@code null}
 */
record QuietLoggers(Map<String, Level> least, Filter before) implements Filter {

    /** At every handler that hears all. */
    static void imposeOn(Logger root, Map<String, Level> least) {
        for (var handler : root.getHandlers()) {
            if (!(handler.getFilter() instanceof QuietLoggers)) {
                handler.setFilter(new QuietLoggers(least, handler.getFilter()));
            }
        }
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        return isLoudEnough(entry) && (before == null || before.isLoggable(entry));
    }

    private boolean isLoudEnough(LogRecord entry) {
        for (String name = entry.getLoggerName(); name != null; name = parent(name)) {
            Level level = least.get(name);
            if (level != null) {
                return entry.getLevel().intValue() >= level.intValue();
            }
        }
        return true;
    }

    private static String parent(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : name.substring(0, dot);
    }
}
