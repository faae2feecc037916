package org.causepilot.platform.http;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Our own database is gone. No resource can foresee it, and all of them meet it, in whatever the layers between have
 * wrapped it; the rooms that reach organizations' databases translate what happens there themselves.
 */
final class Outage {

    static final Duration WORTH_ANOTHER_TRY = Duration.ofSeconds(2);

    private static final Logger LOGGER = Logger.getLogger(Outage.class.getName());
    private static final long BETWEEN_LINES = Duration.ofSeconds(5).toNanos();
    private static final int DEEPEST_CAUSE = 16;

    /** Every request fails while it lasts: a line for each would bury the log. */
    private static final AtomicLong LAST_LINE = new AtomicLong(System.nanoTime() - BETWEEN_LINES);

    private Outage() {}

    static boolean explains(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST_CAUSE; depth++) {
            if (each instanceof ResourceAllocationException
                    || each instanceof SQLException sql && isAboutTheServer(sql)) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    static void log() {
        long now = System.nanoTime();
        long last = LAST_LINE.get();
        if (now - last >= BETWEEN_LINES && LAST_LINE.compareAndSet(last, now)) {
            LOGGER.log(Level.WARNING, "the system database is not available; requests are refused until it is back");
        }
    }

    /** PostgreSQL manual, appendix A: connection exceptions, shutdown and start, no connections left. */
    private static boolean isAboutTheServer(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }
}
