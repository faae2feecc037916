package org.causepilot.connection.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long the worst of all strings that we have keeps the parser busy; {@code docs/performance.md} quotes its line. */
class ConnectionStringSpeedTest {

    private static final Logger LOGGER = Logger.getLogger(ConnectionStringSpeedTest.class.getName());
    private static final long GOAL_NANOS = 100_000_000;
    private static final int ATTEMPTS = 5;
    private static final List<String> BEGINNINGS = List.of(
            "", "postgresql://", "postgresql://u:", "postgresql://u:p@", "postgresql://u:p@[", "postgresql://u:p@h/d?");
    private static final List<String> NONSENSE = List.of(
            "@",
            ":",
            "%",
            "%41",
            "%c3",
            "[",
            "]",
            "/",
            "?",
            "&",
            "=",
            "&sslmode=",
            "a.",
            "a-",
            "é",
            "🐘",
            "1.",
            "0x",
            "0",
            "::",
            ":0",
            "\ud800",
            "\u0301",
            " ",
            "\0",
            "sslmode=require&");

    @Test
    void noStringKeepsTheParserBusy() throws IOException {
        List<String> corpus = corpus();
        long slowest = corpus.stream()
                .mapToLong(ConnectionStringSpeedTest::bestOfSome)
                .max()
                .orElseThrow();
        LOGGER.info(() -> corpus.size() + " hostile connection strings, the slowest " + slowest / 1_000 + " µs");
        assertThat(slowest).isLessThan(GOAL_NANOS);
    }

    private static List<String> corpus() throws IOException {
        List<String> corpus = new ArrayList<>();
        for (String table : List.of("accepted.csv", "refused.csv", "upstream-accepted.csv", "upstream-refused.csv")) {
            try (InputStream rows = ConnectionStringSpeedTest.class.getResourceAsStream(table)) {
                new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(ConnectionStringSpeedTest::text)
                        .forEach(corpus::add);
            }
        }
        BEGINNINGS.forEach(beginning -> NONSENSE.forEach(nonsense -> {
            String text = beginning + nonsense.repeat(2_048);
            corpus.add(text.substring(0, 600));
            corpus.add(text.substring(0, 2_048));
        }));
        AnyString any = new AnyString(20_261_125);
        Stream.generate(any::next).limit(5_000).map(ConnectionString::render).forEach(corpus::add);
        corpus.add("x".repeat(1_048_576));
        return corpus;
    }

    /** Roughly: what is left of a column or two makes a string no friendlier. */
    private static String text(String row) {
        int from = row.indexOf(";\"") < 0 ? 0 : row.indexOf(";\"") + 2;
        int to = row.indexOf("\";", from);
        return row.substring(from, to < 0 ? row.length() : to);
    }

    /** The machine may be busy with something else. */
    private static long bestOfSome(String text) {
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long begin = System.nanoTime();
            parse(text);
            best = Math.min(best, System.nanoTime() - begin);
        }
        return best;
    }

    private static void parse(String text) {
        try {
            ConnectionString.parse(text);
        } catch (ConnectionStringException refused) {
            assertThat(refused.position()).isNotNegative();
        }
    }
}
