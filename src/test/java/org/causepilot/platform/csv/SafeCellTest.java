package org.causepilot.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void makesATextOfWhatWouldBeAFormula(String dangerous) {
        assertThat(SafeCell.of(dangerous)).isEqualTo("'" + dangerous);
    }

    @Test
    void leavesEverythingElseAsItIs() {
        assertThat(SafeCell.of("a=b")).isEqualTo("a=b");
        assertThat(SafeCell.of("")).isEmpty();
        assertThat(SafeCell.of(null)).isNull();
        assertThat(SafeCell.of(12)).isEqualTo("12");
    }
}
