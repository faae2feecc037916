package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.causepilot.connection.entity.ConnectionString;
import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void keepsToOneLineWithoutTricks() {
        assertThat(LogText.of("FATAL:\r\nINFO: user admin\u001b[2J\u202eabc\u2028x\u0000\ud800é"))
                .isEqualTo("FATAL:\uFFFD\uFFFDINFO: user admin\uFFFD[2J\uFFFDabc\uFFFDx\uFFFD\uFFFDé");
    }

    @Test
    void endsAfterFiveHundredCharacters() {
        assertThat(LogText.of("x".repeat(9_000))).hasSize(500);
    }

    @Test
    void keepsAPasswordThatTheServerSaysAloud() {
        ConnectionString string = ConnectionString.of("db.example.org", 5432, "d", "u", "S3cr3t");
        assertThat(LogText.of(string, Failure.FAILED, new SQLException("no S3cr3t for\nyou")))
                .isEqualTo("db.example.org:5432 - failed: no **** for\uFFFDyou");
    }

    @Test
    void takesAnExceptionWithoutText() {
        ConnectionString string = ConnectionString.of("h", 5432, "d", "u", "p");
        assertThat(LogText.of(string, Failure.FAILED, new SQLException())).endsWith(": null");
    }
}
