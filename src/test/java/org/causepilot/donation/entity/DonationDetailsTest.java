package org.causepilot.donation.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DonationDetailsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01T00:00:00Z", "2026-11-26T12:00:00Z", "2026-11-27T12:00:00Z"})
    void wasGivenUntilTomorrow(String moment) {
        assertThat(given(moment).plausible(NOW).donatedAt()).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1899-12-31T23:59:59Z", "2026-11-27T12:00:01Z", "0001-01-01T00:00:00Z", "9999-12-31T00:00:00Z"})
    void wasNotGivenInAnotherCentury(String moment) {
        assertThatThrownBy(() -> given(moment).plausible(NOW)).isInstanceOf(ValidationException.class);
    }

    @Test
    void isReadBackAsItWasWritten() {
        assertThat(given("2026-11-26T12:00:00.123456789Z").donatedAt()).isEqualTo("2026-11-26T12:00:00.123456Z");
    }

    private static DonationDetails given(String moment) {
        return new DonationDetails(
                UUID.randomUUID(),
                null,
                1_000,
                Currency.getInstance("EUR"),
                Instant.parse(moment),
                DonationStatus.RECEIVED);
    }
}
