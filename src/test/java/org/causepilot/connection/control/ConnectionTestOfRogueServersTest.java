package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.connection.entity.SslMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that lie, flood, drip or keep silent cost the deadline and nothing else, and never see the password. */
class ConnectionTestOfRogueServersTest {

    private static final String PASSWORD = "c4nary-P4ssw0rd";
    private static final Limits AMPLE = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 1 << 20);
    private static final Limits SHORT = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(4), 1 << 20);
    private static final Duration CONTACT = Duration.ofMillis(400);
    private static final Limits BRIEF = new Limits(CONTACT, Duration.ofSeconds(1), 1 << 20);
    private static final Duration TOLERANCE = Duration.ofSeconds(1);
    private static final ConnectionPolicy POLICY =
            new ConnectionPolicy(AllowedHosts.parse("127.0.0.1"), SslMode.REQUIRE, Authentication.SCRAM_SHA_256);

    static Stream<Arguments> mischief() {
        return Stream.of(
                Arguments.of("clear text", Mischief.asksForThePasswordInClear(), Failure.AUTHENTICATION_METHOD_REFUSED),
                Arguments.of("md5", Mischief.asksForMd5(), Failure.AUTHENTICATION_METHOD_REFUSED),
                Arguments.of("trust", Mischief.asksForNothing(), Failure.AUTHENTICATION_METHOD_REFUSED),
                Arguments.of("iterations", Mischief.countsToTwoBillion(), Failure.AUTHENTICATION_METHOD_REFUSED),
                Arguments.of("long error", Mischief.announcesTwoGigabytes(), Failure.TOO_MUCH_DATA),
                Arguments.of("long request", Mischief.announcesTwoGigabytesOf('R'), Failure.TOO_MUCH_DATA),
                Arguments.of("starting", Mischief.refusesWith("57P03", "wait"), Failure.SERVER_NOT_READY),
                Arguments.of("full", Mischief.refusesWith("53300", "full"), Failure.TOO_MANY_CONNECTIONS),
                Arguments.of("wrong password", Mischief.refusesWith("28P01", "no"), Failure.AUTHENTICATION_FAILED),
                Arguments.of("no such database", Mischief.refusesWith("3D000", "no"), Failure.DATABASE_MISSING),
                Arguments.of("may not enter", Mischief.refusesWith("42501", "no"), Failure.NO_PRIVILEGE),
                Arguments.of(
                        "notices",
                        Mischief.signsInAndFloods(PASSWORD, 'N', "SNOTICE", "C00000", "Mflood", ""),
                        Failure.PROTOCOL_VIOLATION),
                Arguments.of(
                        "parameters",
                        Mischief.signsInAndFloods(PASSWORD, 'S', "application_name", "x".repeat(999)),
                        Failure.PROTOCOL_VIOLATION),
                Arguments.of(
                        "notices later",
                        Mischief.signsInAndThen(PASSWORD, Mischief.floods('N', "SNOTICE", "C00000", "Mflood", "")),
                        Failure.TOO_MUCH_DATA),
                Arguments.of(
                        "parameters later",
                        Mischief.signsInAndThen(PASSWORD, Mischief.floods('S', "application_name", "x".repeat(999))),
                        Failure.TOO_MUCH_DATA),
                Arguments.of(
                        "gone later", Mischief.signsInAndThen(PASSWORD, Mischief.hangsUp()), Failure.CONNECTION_LOST));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mischief")
    void namesTheFailureAndKeepsThePassword(String name, RogueServer.Script script, Failure expected)
            throws IOException {
        try (RogueServer server = RogueServer.playing(script)) {
            assertThat(against(server, AMPLE).firstFailure())
                    .map(CheckResult::code)
                    .contains(expected.code());
            assertThat(server.heard())
                    .contains("canary_user")
                    .doesNotContain(PASSWORD)
                    .doesNotContain("md5");
        }
    }

    static Stream<Arguments> delay() {
        return Stream.of(
                Arguments.of("one byte after the other", Mischief.drips()),
                Arguments.of("silence later", Mischief.signsInAndThen(PASSWORD, Mischief.saysNothing())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("delay")
    void givesUpAtTheDeadline(String name, RogueServer.Script script) throws IOException {
        long before = System.nanoTime();
        assertThat(against(script, SHORT).firstFailure()).map(CheckResult::code).contains("timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(SHORT.total(), SHORT.total().plus(TOLERANCE));
    }

    @Test
    void saysTheSameOfEverythingThatIsNoPostgres() throws IOException {
        List<ConnectionTestReport> reports = List.of(
                against(Mischief.saysNothing(), BRIEF),
                against(Mischief.hangsUp(), BRIEF),
                against(Mischief.speaksHttp(), BRIEF),
                against(Mischief.speaksSsh(), BRIEF),
                against(closed(), BRIEF));
        assertThat(reports).containsOnly(reports.get(0));
        assertThat(reports.get(0).firstFailure()).map(CheckResult::code).contains("unreachable");
    }

    @Test
    void takesTheSameTimeForEverythingOutOfReach() throws IOException {
        for (RogueServer.Script script : List.of(Mischief.saysNothing(), Mischief.hangsUp(), Mischief.speaksHttp())) {
            long before = System.nanoTime();
            against(script, BRIEF);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(CONTACT.minusMillis(20), CONTACT.plus(TOLERANCE));
        }
    }

    @Test
    void repeatsNothingOfWhatTheServerSays() throws IOException {
        ConnectionTestReport report = against(
                Mischief.refusesWith("28000", "<script>alert(1)</script>\r\nINFO: user admin logged in \u001b[2J"),
                AMPLE);
        String shown = report.toString() + report.message().in(Locale.FRENCH) + report.message();
        assertThat(shown).doesNotContain("script", "admin", "\u001b").contains("authentication-failed");
    }

    @Test
    void tellsOnlyOfAListedNameThatItDoesNotExist() {
        AllowedHosts hosts = AllowedHosts.parse("listed.invalid, 10.0.0.0/8");
        ConnectionPolicy policy = new ConnectionPolicy(hosts, SslMode.REQUIRE, Authentication.SCRAM_SHA_256);
        assertThat(code(run(policy, BRIEF, "listed.invalid", 5432))).isEqualTo("unreachable");
        assertThat(code(run(policy, AMPLE, "unlisted.invalid", 5432))).isEqualTo("forbidden-target");
    }

    private static String code(ConnectionTestReport report) {
        return report.firstFailure().orElseThrow().code();
    }

    private static ConnectionTestReport against(RogueServer.Script script, Limits limits) throws IOException {
        try (RogueServer server = RogueServer.playing(script)) {
            return against(server, limits);
        }
    }

    private static ConnectionTestReport against(RogueServer server, Limits limits) {
        return run(POLICY, limits, "127.0.0.1", server.port());
    }

    private static ConnectionTestReport run(ConnectionPolicy policy, Limits limits, String host, int port) {
        try (ConnectionTest cut = new ConnectionTest(policy, Clock.systemUTC(), limits)) {
            return cut.run(ConnectionString.of(host, port, "canary_db", "canary_user", PASSWORD), Expectation.any());
        }
    }

    private static RogueServer closed() throws IOException {
        RogueServer server = RogueServer.playing(Mischief.hangsUp());
        server.close();
        return server;
    }
}
