package org.causepilot.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.causepilot.platform.time.Rfc3339;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @Test
    void readsMomentsAndDays() {
        assertThat(Rfc3339.moment("2026-01-31T09:30:00+01:00")).isEqualTo(Instant.parse("2026-01-31T08:30:00Z"));
        assertThat(Rfc3339.day("9999-12-31")).isEqualTo(LocalDate.of(9_999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "-0044-03-15", "0000-01-01", "+10000-01-01", "2026-02-30", "today", ""})
    void refusesWhatPostgresqlCouldNotStore(String text) {
        assertThatThrownBy(() -> Rfc3339.day(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Rfc3339.moment(text + "T00:00:00Z")).isInstanceOf(DateTimeException.class);
    }
}
