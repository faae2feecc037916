package org.causepilot.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "JPY", "KWD", "XOF"})
    void knowsCurrencies(String code) {
        assertThat(Money.currency(code).getCurrencyCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EU", "EURO", "ABC", "978", "€", "XAU", "XXX"})
    void takesNothingElseForOne(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.currency(code));
    }

    @Test
    void addsUpAMillionOfTheLargestAmount() {
        assertThat(Math.multiplyExact(Money.LARGEST, 1_000_000L)).isPositive();
    }
}
