package org.causepilot.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.causepilot.organization.entity.Slug;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"msf", "croix-rouge", "a1", "org-2-x"})
    void acceptsLowerCaseWordsJoinedByHyphens(String value) {
        assertThat(new Slug(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "1abc",
                "Abc",
                "a--b",
                "-ab",
                "ab-",
                "a_b",
                "a b",
                "é1",
                "a\n",
                "ａｂ",
                "new",
                "postgres",
                "template1",
                "a'; drop",
                "ıstanbul"
            })
    void refusesWhatCouldBeMistakenForSomethingElse(String value) {
        assertThatThrownBy(() -> new Slug(value)).isInstanceOf(ValidationException.class);
    }

    @Test
    void refusesTheFirstLengthThatPostgresqlWouldCut() {
        assertThat(new Slug("a".repeat(48)).value()).hasSize(48);
        assertThatThrownBy(() -> new Slug("a".repeat(49))).isInstanceOf(ValidationException.class);
    }

    @Nested
    class FromAName {

        @ParameterizedTest
        @CsvSource({
            "Croix-Rouge française, croix-rouge-francaise",
            "Médecins Sans Frontières, medecins-sans-frontieres",
            "'L’Œuvre d''Antan', l-oeuvre-d-antan",
            "1001 Fontaines, org-1001-fontaines",
            "'  --UNICEF--  ', unicef",
            "Straße & Fluß, strasse-fluss"
        })
        void keepsWhatCanBeReadAloud(String name, String slug) {
            assertThat(Slug.fromName(name).value()).isEqualTo(slug);
        }

        @Test
        void cutsALongNameWithoutLeavingAHyphenAtItsEnd() {
            assertThat(Slug.fromName("a".repeat(47) + " b").value()).isEqualTo("a".repeat(47));
        }

        @Test
        void asksForASlugWhenNoLatinLetterIsLeft() {
            assertThatThrownBy(() -> Slug.fromName("北京")).isInstanceOf(ValidationException.class);
        }
    }
}
