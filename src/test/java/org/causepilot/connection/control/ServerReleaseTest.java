package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerReleaseTest {

    @ParameterizedTest
    @CsvSource({
        "90624, server-too-old",
        "120022, server-too-old",
        "130023, server-out-of-support",
        "140020, server-out-of-support",
        "150018, server-supported",
        "180001, server-supported",
        "990000, server-supported"
    })
    void knowsWhatStillGetsFixes(int number, String code) {
        assertThat(new ServerRelease(number).judged(LocalDate.of(2026, 11, 23)).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"150018, 15.18", "160000, 16.0"})
    void writesTheVersion(int number, String version) {
        assertThat(new ServerRelease(number).version()).isEqualTo(version);
    }
}
