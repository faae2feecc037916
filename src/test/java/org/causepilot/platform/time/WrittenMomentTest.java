package org.causepilot.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMomentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, Europe/Paris, 2026-01-31T11:00:00Z",
        "31/07/2026, Europe/Paris, 2026-07-31T10:00:00Z",
        "1.2.2026, America/Montreal, 2026-02-01T17:00:00Z",
        "29-02-2024, Pacific/Auckland, 2024-02-28T23:00:00Z",
        "2026-01-31T08:30:00+01:00, Europe/Paris, 2026-01-31T07:30:00Z"
    })
    void readsADayAsItsNoonAndAMomentAsItIs(String text, ZoneId zone, String moment) {
        assertThat(WrittenMoment.of(text, zone)).hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/31/2026",
                "31/02/2026",
                "31/01/26",
                "2026/01/31",
                "31/01-2026",
                "+999999999-01-01",
                "yesterday",
                "",
                "2026-01-31T08:30:00",
                "31 janvier 2026",
                "0/1/2026"
            })
    void refusesWhatIsNeither(String text) {
        assertThatThrownBy(() -> WrittenMoment.of(text, ZoneId.of("Europe/Paris")))
                .isInstanceOf(DateTimeException.class);
    }
}
