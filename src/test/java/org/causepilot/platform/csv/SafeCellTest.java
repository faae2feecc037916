package org.causepilot.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t1", "\r1", "\n1", "＝1+1", "＋1", "－1", "＠A1", "'=1", "\"=1"})
    void makesATextOfWhatWouldBeAFormula(String dangerous) {
        assertThat(SafeCell.of(dangerous)).isEqualTo("'" + dangerous);
    }

    @Test
    void seesACellBeginWhereverAnotherSpreadsheetMayDivide() {
        assertThat(SafeCell.of("x;=1+1")).isEqualTo("x;'=1+1");
        assertThat(SafeCell.of("x,\"=1+1\",y")).isEqualTo("x,'\"=1+1\",y");
        assertThat(SafeCell.of("x\n@A1")).isEqualTo("x\n'@A1");
    }

    @Test
    void leavesNumbersNumbers() {
        assertThat(SafeCell.of(-12L)).isEqualTo("-12");
        assertThat(SafeCell.of(new BigDecimal("-1.50"))).isEqualTo("-1.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "'", "''", "'x", "=1", "'=1", "''=1", "+33 1", "a;=b", "a;'=b", "a,,=b", "\t=\t'=", "\"'=\"", "-",
                "a-b", "l'=", ";'\"-;", "'\r\n'@"
            })
    void readsBackWhatItWrote(String text) {
        assertThat(SafeCell.read(SafeCell.of(text))).isEqualTo(text);
    }

    @Test
    void takesAwayNoApostropheOfAName() {
        assertThat(SafeCell.read("d'Arc")).isEqualTo("d'Arc");
        assertThat(SafeCell.read("'t Hooft")).isEqualTo("'t Hooft");
        assertThat(SafeCell.read(null)).isNull();
    }

    @Test
    void leavesEverythingElseAsItIs() {
        assertThat(SafeCell.of("a=b")).isEqualTo("a=b");
        assertThat(SafeCell.of("")).isEmpty();
        assertThat(SafeCell.of(null)).isNull();
        assertThat(SafeCell.of(12)).isEqualTo("12");
    }
}
