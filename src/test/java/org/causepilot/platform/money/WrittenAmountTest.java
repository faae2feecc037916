package org.causepilot.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12        | EUR | 1200",
                "12.5      | EUR | 1250",
                "12,50     | EUR | 1250",
                "0,05      | EUR | 5",
                "1 234,5   | EUR | 123450",
                "1\u202f234\u00a0567,89 | EUR | 123456789",
                "1'234.50  | CHF | 123450",
                "1.234,50  | EUR | 123450",
                "1,234.5   | EUR | 123450",
                "1.234.567 | EUR | 123456700",
                "1,234,567 | EUR | 123456700",
                "1234,5    | EUR | 123450",
                "1234      | JPY | 1234",
                "1234.567  | KWD | 1234567",
                "00012     | EUR | 1200"
            })
    void readsWhatPeopleWrite(String text, String currency, long minor) {
        assertThat(WrittenAmount.inSmallestUnits(text, Currency.getInstance(currency)))
                .isEqualTo(minor);
    }

    /** Twelve hundred thirty-four, or one and a little. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234     | EUR",
                "1.234     | EUR",
                "1,234     | JPY",
                "1.234     | KWD",
                "12.345    | EUR",
                "12.5      | JPY",
                "1234.567  | EUR",
                "1.234,567 | EUR",
                "1,23.45   | EUR",
                "1.23.4    | EUR",
                "-12       | EUR",
                "+12       | EUR",
                "12 EUR    | EUR",
                "12,       | EUR",
                ",50       | EUR",
                "1e3       | EUR",
                "abc       | EUR",
                "''        | EUR",
                "\u0661\u0662 | EUR",
                "1234567890123456 | EUR",
                "1.234.567.890.123.456.789.012 | EUR"
            })
    void refusesWhatIsNoneOrMayBeTwo(String text, String currency) {
        assertThatThrownBy(() -> WrittenAmount.inSmallestUnits(text, Currency.getInstance(currency)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
