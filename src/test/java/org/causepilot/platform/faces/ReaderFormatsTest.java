package org.causepilot.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderFormatsTest {

    private static final Instant LATE_IN_JUNE = Instant.parse("2026-06-30T22:30:05Z");

    private final ReaderFormats french = new ReaderFormats(Locale.FRENCH, ZoneId.of("Europe/Paris"));
    private final ReaderFormats english = new ReaderFormats(Locale.ENGLISH, ZoneId.of("UTC"));

    @Test
    void writesAMomentInTheReadersZoneAndNamesIt() {
        assertThat(french.moment(LATE_IN_JUNE)).isEqualTo("1 juil. 2026, 00:30:05 CEST");
        assertThat(english.moment(LATE_IN_JUNE))
                .startsWith("Jun 30, 2026")
                .contains("10:30:05")
                .endsWith(" UTC");
    }

    @Test
    void knowsThatADayBeginsElsewhereAtAnotherMoment() {
        assertThat(french.day(LATE_IN_JUNE)).isEqualTo("1 juil. 2026");
        assertThat(english.day(LATE_IN_JUNE)).isEqualTo("Jun 30, 2026");
        assertThat(french.day(LocalDate.of(2026, 2, 3))).isEqualTo("3 févr. 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "PT44S, à l’instant", "PT-44S, à l’instant", "PT45S, il y a 1 min", "PT59M59S, il y a 59 min",
        "PT1H, il y a 1 h", "PT24H, il y a un jour", "P12D, il y a 12 jours", "P1500D, il y a 1 500 jours",
        "PT-3M, dans 3 min", "PT-5H, dans 5 h", "P-7D, dans 7 jours"
    })
    void saysHowLongAgoInTheLargestUnit(Duration age, String said) {
        assertThat(plain(french.distance(LATE_IN_JUNE.minus(age), LATE_IN_JUNE)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.0004S, < 1 ms",
        "PT0.012S, 12 ms",
        "PT1.26S, '1,3 s'",
        "PT59S, 59 s",
        "PT65S, 1 min 5 s",
        "PT60M, 1 h 0 min",
        "PT30H5M, 30 h 5 min"
    })
    void saysHowLongSomethingTookInTwoUnits(Duration duration, String said) {
        assertThat(plain(french.duration(duration))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 o",
        "999, 999 o",
        "1000, 1 ko",
        "12345678, '12,3 Mo'",
        "123456789, 123 Mo",
        "5000000000000000, 5 000 To"
    })
    void countsSizesInDecimalUnits(long bytes, String said) {
        assertThat(plain(french.bytes(bytes))).isEqualTo(said);
        assertThat(english.bytes(bytes)).doesNotContain("o");
    }

    @Test
    void groupsTheDigitsOfNumbersAsTheLanguageDoes() {
        assertThat(plain(french.number(1_234_567))).isEqualTo("1 234 567");
        assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void callsNothingAHundredPercentThatIsNotAll() {
        assertThat(english.percent(0.996)).isEqualTo("99%");
        assertThat(english.percent(1)).isEqualTo("100%");
        assertThat(plain(french.percent(0.42))).isEqualTo("42 %");
    }

    /** Spaces that do not break, narrow or not, differ from one version of the language data to the next. */
    private static String plain(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
