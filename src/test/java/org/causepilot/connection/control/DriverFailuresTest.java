package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.causepilot.connection.entity.Rule;
import org.causepilot.platform.problem.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "08001, UNREACHABLE",
        "08003, UNREACHABLE",
        "08006, UNREACHABLE",
        "08004, AUTHENTICATION_METHOD_REFUSED",
        "08P01, PROTOCOL_VIOLATION",
        "28000, AUTHENTICATION_FAILED",
        "28P01, AUTHENTICATION_FAILED",
        "3D000, DATABASE_MISSING",
        "42501, NO_PRIVILEGE",
        "53300, TOO_MANY_CONNECTIONS",
        "57014, TIMEOUT",
        "57P01, UNREACHABLE",
        "57P03, SERVER_NOT_READY",
        "23505, FAILED",
        ", FAILED"
    })
    void goesByTheSqlState(String sqlState, Failure expected) {
        assertThat(DriverFailures.of(new SQLException("text of a stranger", sqlState)))
                .isEqualTo(expected);
    }

    @Test
    void goesByTheCauseFirst() {
        assertThat(caused(new SSLHandshakeException("x"))).isEqualTo(Failure.TLS_FAILED);
        assertThat(caused(new SocketTimeoutException("x"))).isEqualTo(Failure.TIMEOUT);
        assertThat(caused(new ForbiddenAddressException())).isEqualTo(Failure.FORBIDDEN_TARGET);
        assertThat(caused(new OutOfMemoryError("x"))).isEqualTo(Failure.PROTOCOL_VIOLATION);
        assertThat(DriverFailures.of(new SQLTimeoutException())).isEqualTo(Failure.TIMEOUT);
        assertThat(DriverFailures.of(new ConnectFailedException(Failure.NO_PRIVILEGE, null)))
                .isEqualTo(Failure.NO_PRIVILEGE);
    }

    @Test
    void endsWithCausesThatGoInCircles() {
        SQLException first = new SQLException("a", "08006");
        first.initCause(new SQLException("b", first));
        assertThat(DriverFailures.of(first)).isEqualTo(Failure.UNREACHABLE);
    }

    private static Failure caused(Throwable cause) {
        return DriverFailures.of(new SQLException("x", "08006", cause));
    }

    @Test
    void speaksOfEveryFailureAndRuleInBothLanguages() throws MissingResourceException {
        Stream<Message> rules = Stream.of(Rule.values()).map(rule -> Message.of("connection.rule." + rule.code()));
        Stream<Message> failures = Stream.of(Failure.values()).map(Failure::message);
        Stream.concat(rules, failures)
                .forEach(message ->
                        assertThat(message.in(Locale.FRENCH)).isNotBlank().isNotEqualTo(message.in(Locale.ENGLISH)));
        assertThat(keys(Locale.FRENCH).keySet()).isEqualTo(keys(Locale.ENGLISH).keySet());
    }

    private static ResourceBundle keys(Locale locale) {
        return ResourceBundle.getBundle("org.causepilot.connection.messages", locale);
    }
}
