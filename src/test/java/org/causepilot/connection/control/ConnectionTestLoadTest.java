package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.connection.entity.SslMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many tests at once, of servers that never answer. */
class ConnectionTestLoadTest {

    private static final ConnectionPolicy POLICY =
            new ConnectionPolicy(AllowedHosts.parse("127.0.0.1"), SslMode.REQUIRE, Authentication.SCRAM_SHA_256);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ConnectionTest cut = new ConnectionTest(
            POLICY, Clock.systemUTC(), new Limits(Duration.ofSeconds(3), Duration.ofSeconds(3), 1 << 20));

    @AfterEach
    void stop() {
        cut.close();
        callers.shutdownNow();
    }

    @Test
    void holdsNoMoreThanFourConnectionsAndTellsTheOthersSoon()
            throws IOException, InterruptedException, ExecutionException {
        try (RogueServer server = RogueServer.playing(Mischief.saysNothing())) {
            List<Future<ConnectionTestReport>> running = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                running.add(callers.submit(() ->
                        cut.run(ConnectionString.of("127.0.0.1", server.port(), "d", "u", "p"), Expectation.any())));
            }
            List<String> codes = new ArrayList<>();
            for (Future<ConnectionTestReport> each : running) {
                codes.add(each.get().firstFailure().orElseThrow().code());
            }
            assertThat(codes).containsOnly("unreachable", "busy");
            assertThat(codes.stream().filter("unreachable"::equals)).hasSize(4);
            assertThat(server.accepted()).isEqualTo(4);
        }
    }

    @Test
    void freesEveryThreadOfTheDriver() throws IOException, InterruptedException {
        try (RogueServer server = RogueServer.playing(Mischief.drips());
                ConnectionTest brief = new ConnectionTest(
                        POLICY,
                        Clock.systemUTC(),
                        new Limits(Duration.ofMillis(500), Duration.ofMillis(800), 1 << 20))) {
            brief.run(ConnectionString.of("127.0.0.1", server.port(), "d", "u", "p"), Expectation.any());
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("PostgreSQL JDBC driver connection")) {
                    thread.join(2_000);
                    assertThat(thread.isAlive())
                            .as("a connecting thread outlived the deadline")
                            .isFalse();
                }
            }
        }
    }
}
