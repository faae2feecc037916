package org.causepilot.bookkeeping.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookkeepingDetailsTest {

    private static final Currency EURO = Currency.getInstance("EUR");

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "America/Argentina/Buenos_Aires", "UTC"})
    void takesTimeZonesByTheirNames(String zone) {
        assertThat(BookkeepingDetails.asked(zone, EURO).timeZone()).isEqualTo(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Paris", "europe/paris", "+02:00", "Z", "UTC+1", "Europe/Paris\n"})
    void takesNothingElse(String zone) {
        assertThatThrownBy(() -> BookkeepingDetails.asked(zone, EURO)).isInstanceOf(ValidationException.class);
    }
}
