package org.causepilot.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

    @Test
    void knowsThoseOfPlaces() {
        assertThat(TimeZones.find("America/Argentina/Buenos_Aires"))
                .contains(ZoneId.of("America/Argentina/Buenos_Aires"));
        assertThat(TimeZones.names())
                .contains("Europe/Paris", "Pacific/Auckland", "UTC")
                .isSorted();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "+01:00", "CET", "GMT0", "Etc/GMT+5", "europe/paris", "Europe/Atlantis", "/", "<b>"})
    void takesNothingElseForOne(String name) {
        assertThat(TimeZones.find(name)).isEmpty();
        assertThat(TimeZones.names()).doesNotContain(String.valueOf(name));
    }
}
