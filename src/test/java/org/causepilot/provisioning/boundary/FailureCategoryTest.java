package org.causepilot.provisioning.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.causepilot.connection.control.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureCategoryTest {

    /** What is none of them is strange, and only these may be. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TOO_MUCH_DATA", "PROTOCOL_VIOLATION", "FAILED"})
    void knowsEveryFailure(Failure failure) {
        assertThat(FailureCategory.of(failure.code())).isNotEqualTo(FailureCategory.STRANGE.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void hasThreeThingsToDoForEach(String language) {
        ResourceBundle texts =
                ResourceBundle.getBundle("org.causepilot.pages.messages", Locale.forLanguageTag(language));

        assertThat(Arrays.stream(FailureCategory.values())
                        .flatMap(category -> Arrays.stream(new int[] {1, 2, 3})
                                .mapToObj(number -> "remedy." + category.key() + "." + number)))
                .allMatch(texts::containsKey);
    }
}
