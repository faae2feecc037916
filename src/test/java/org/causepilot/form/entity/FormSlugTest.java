package org.causepilot.form.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormSlugTest {

    @ParameterizedTest
    @CsvSource({"Appel d’été 2026, appel-d-ete-2026", "2026, 2026", "'  --Cœur & Âme!! ', coeur-ame", "new, new"})
    void isMadeFromATitle(String title, String slug) {
        assertThat(FormSlug.fromTitle(title)).hasToString(slug);
    }

    @Test
    void isCutWithoutAHyphenAtItsEnd() {
        assertThat(FormSlug.fromTitle("x".repeat(79) + " y").value()).isEqualTo("x".repeat(79));
    }

    @ParameterizedTest
    @ValueSource(strings = {"日本", "…", " "})
    void needsALatinLetterOrADigit(String title) {
        assertThatThrownBy(() -> FormSlug.fromTitle(title)).isInstanceOf(ValidationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a--b", "-a", "a-", "a_b", "é", "a/b", "a\n"})
    void hasOneSpelling(String slug) {
        assertThatThrownBy(() -> new FormSlug(slug)).isInstanceOf(ValidationException.class);
    }
}
