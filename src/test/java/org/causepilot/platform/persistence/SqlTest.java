package org.causepilot.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTest {

    @Test
    void keepsValuesInTheOrderOfTheirQuestionMarks() {
        Sql cut = Sql.of("SELECT ? FROM donors", 1).then(" WHERE id = ?", 2).then(Sql.of(" LIMIT ?", 3));

        assertThat(cut.text()).isEqualTo("SELECT ? FROM donors WHERE id = ? LIMIT ?");
        assertThat(cut.values()).containsExactly(1, 2, 3);
    }

    @Test
    void takesWhatIsNotKnown() {
        assertThat(Sql.of("SELECT ?", (Object) null).values()).containsExactly((Object) null);
    }

    @Test
    void tellsNoLogWhatItsValuesAre() {
        assertThat(Sql.of("SELECT ?", "zoe@example.org")).hasToString("Sql[SELECT ?]");
    }
}
