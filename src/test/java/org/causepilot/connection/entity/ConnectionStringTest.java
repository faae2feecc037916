package org.causepilot.connection.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Accepted and refused texts: the tables beside this class, after what libpq, pgjdbc and SQLAlchemy are given. */
class ConnectionStringTest {

    private static final Duration BEFORE_THE_NETWORK = Duration.ofMillis(100);
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    @ParameterizedTest
    @CsvFileSource(resources = "accepted.csv", useHeadersInDisplayName = true, delimiter = ';', nullValues = "-")
    void readsTheParts(
            String text, String user, String password, String host, int port, String database, String rendered) {
        ConnectionString read = ConnectionString.parse(text);
        assertThat(List.of(read.user(), read.password(), read.host(), read.database()))
                .containsExactly(user, password, host, database);
        assertThat(read.port()).isEqualTo(port);
        assertThat(read.render()).isEqualTo(rendered);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused.csv", useHeadersInDisplayName = true, delimiter = ';')
    void refusesNamingRuleAndPositionAndNothingElse(String text, String rule, int position) {
        ConnectionStringException refusal = refusalWithoutDelay(unescaped(text));
        assertThat(refusal).as("accepted").isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.position()).isEqualTo(position);
        assertThat(refusal.errors().get(0).message().in(Locale.FRENCH) + refusal)
                .doesNotContain("S3cr3t", "canary", "evil");
    }

    /** The best of three: the machine may be busy with something else. */
    private static ConnectionStringException refusalWithoutDelay(String text) {
        long best = Long.MAX_VALUE;
        ConnectionStringException refusal = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            long before = System.nanoTime();
            refusal = catchThrowableOfType(ConnectionStringException.class, () -> ConnectionString.parse(text));
            best = Math.min(best, System.nanoTime() - before);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(BEFORE_THE_NETWORK);
        return refusal;
    }

    /** Control and invisible characters stand in the table as in Java source. */
    private static String unescaped(String text) {
        return UNICODE_ESCAPE
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))))
                .translateEscapes();
    }

    @Nested
    class Options {

        @Test
        void readsAllThree() {
            ConnectionString read = ConnectionString.parse(
                    "postgresql://u:p@h/d?application_name=a%20b&sslmode=verify-full&connect_timeout=7");
            assertThat(read.sslMode()).contains(SslMode.VERIFY_FULL);
            assertThat(read.connectTimeout()).contains(Duration.ofSeconds(7));
            assertThat(read.applicationName()).contains("a b");
        }

        @Test
        void readsAsyncpgsSslAsSslmode() {
            assertThat(ConnectionString.parse("postgresql+asyncpg://u:p@h/d?ssl=require"))
                    .isEqualTo(ConnectionString.parse("postgresql://u:p@h/d?sslmode=require"));
        }

        @Test
        void neverWaitsLongerThanThirtySeconds() {
            Map.of("0", 30, "1", 1, "30", 30, "31", 30, "9999999999", 30)
                    .forEach((written, seconds) -> assertThat(
                                    ConnectionString.parse("postgresql://u:p@h/d?connect_timeout=" + written)
                                            .connectTimeout())
                            .contains(Duration.ofSeconds(seconds)));
        }
    }

    @Nested
    class Masking {

        private final ConnectionString cut =
                ConnectionString.parse("postgresql://u:S3cr3t%40@db.example.org/d?sslmode=require");

        @Test
        void showsEverythingButThePassword() {
            assertThat(cut.masked()).isEqualTo("postgresql://u:****@db.example.org:5432/d?sslmode=require");
            assertThat(cut).hasToString(cut.masked());
            assertThat(cut.credentials()).hasToString("u:****");
        }

        @Test
        void showsAsciiOnlySoThatNothingCanPoseAsSomethingElse() {
            assertThat(ConnectionString.parse("postgresql://Ünal:p@h/ба́за").masked())
                    .matches("[\\x21-\\x7e]+");
        }
    }

    @Nested
    class KeepingAPassword {

        private final ConnectionString kept =
                ConnectionString.parse("postgresql://u:S3cr3t@h:5433/d?sslmode=require&application_name=a");

        @Test
        void completesTheMaskedStringOfTheSameTarget() {
            assertThat(ConnectionString.parse(kept.masked(), kept)).isEqualTo(kept);
            assertThat(ConnectionString.parse("postgresql://u@h:5433/d?sslmode=require", kept)
                            .password())
                    .isEqualTo("S3cr3t");
        }

        @Test
        void takesAPasswordThatIsGiven() {
            assertThat(ConnectionString.parse("postgresql://u:other@elsewhere/d", kept)
                            .password())
                    .isEqualTo("other");
        }

        @Test
        void givesItToNoOtherTarget() {
            for (String other : List.of(
                    "postgresql://u:****@evil:5433/d?sslmode=require",
                    "postgresql://u:****@h:5434/d?sslmode=require",
                    "postgresql://v:****@h:5433/d?sslmode=require",
                    "postgresql://u:****@h:5433/e?sslmode=require",
                    "postgresql://u:****@h:5433/d?sslmode=prefer",
                    "postgresql://u@evil:5433/d?sslmode=require",
                    "postgresql://u:****@h:5433/d")) {
                assertThatExceptionOfType(ConnectionStringException.class)
                        .isThrownBy(() -> ConnectionString.parse(other, kept))
                        .extracting(ConnectionStringException::rule)
                        .isEqualTo("password-needed");
            }
        }
    }

    @Test
    void refusesMoreThanTwoKibibytesWithoutReadingThem() {
        assertThat(catchThrowableOfType(
                                ConnectionStringException.class,
                                () -> ConnectionString.parse("postgresql://u:" + "x".repeat(2_048) + "@h/d"))
                        .rule())
                .isEqualTo("too-long");
    }

    @Test
    void keepsNothingThatCouldNotBeReadAgain() {
        assertThat(catchThrowableOfType(
                                ConnectionStringException.class,
                                () -> ConnectionString.of("h", 5432, "d", "u", "é".repeat(600)))
                        .rule())
                .isEqualTo("too-long");
    }

    @Test
    void answersLongNonsenseAtOnce() {
        for (String nonsense :
                List.of("@", ":", "%", "[", "/", "?", "&", "a.", "a-", "=", "%41", "é", "1.", "0x", "::")) {
            for (String start :
                    List.of("postgresql://", "postgresql://u:p@", "postgresql://u:p@[", "postgresql://u:p@h/d?")) {
                refusalWithoutDelay((start + nonsense.repeat(2_000)).substring(0, 1_500));
            }
        }
    }
}
