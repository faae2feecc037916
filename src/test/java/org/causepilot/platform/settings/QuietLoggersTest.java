package org.causepilot.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietLoggersTest {

    private static final Map<String, Level> LEAST = Map.of("org.driver", Level.SEVERE, "org.server", Level.INFO);

    @ParameterizedTest
    @CsvSource({
        "org.driver,         WARNING, false",
        "org.driver,         SEVERE,  true",
        "org.driver.Parser,  FINE,    false",
        "org.driver.Parser,  SEVERE,  true",
        "org.server.a.b.c,   FINEST,  false",
        "org.server.a.b.c,   INFO,    true",
        "org.drivers,        FINE,    true",
        "com.other,          FINEST,  true",
        ",                   FINEST,  true"
    })
    void keepsBackWhatIsBelowTheLevelOfALoggerOrOneAbove(String logger, String level, boolean heard) {
        assertThat(new QuietLoggers(LEAST, null).isLoggable(entry(logger, level)))
                .isEqualTo(heard);
    }

    @Test
    void asksTheFilterThatWasThereToo() {
        Filter nothing = entry -> false;

        assertThat(new QuietLoggers(LEAST, nothing).isLoggable(entry("com.other", "SEVERE")))
                .isFalse();
    }

    @Test
    void isImposedOnceOnEachHandler() {
        Logger root = Logger.getAnonymousLogger();
        Handler handler = new ConsoleHandler();
        root.addHandler(handler);

        QuietLoggers.imposeOn(root, LEAST);
        QuietLoggers.imposeOn(root, LEAST);

        assertThat(handler.getFilter()).isEqualTo(new QuietLoggers(LEAST, null));
    }

    private static LogRecord entry(String logger, String level) {
        LogRecord entry = new LogRecord(Level.parse(level), "");
        entry.setLoggerName(logger);
        return entry;
    }
}
