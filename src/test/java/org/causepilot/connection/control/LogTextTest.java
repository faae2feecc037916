package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;

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
    void takesAnExceptionWithoutText() {
        assertThat(LogText.of(new IllegalStateException())).isEqualTo("null");
    }
}
