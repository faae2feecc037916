package org.causepilot.idempotency.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @MethodSource("badKeys")
    void refusesWhatCannotBeAKey(String text) {
        assertThatThrownBy(() -> new IdempotencyKey(text)).isInstanceOf(ValidationException.class);
    }

    @Test
    void takesAllThatIsPrintable() {
        assertThat(new IdempotencyKey("~ key/1").value()).isEqualTo("~ key/1");
        assertThat(new IdempotencyKey("k".repeat(255)).value()).hasSize(255);
    }

    @Test
    void tellsRequestsApartWhoseBytesAreTheSameTogether() {
        assertThat(RequestDigest.of("POST", "/ab", bytes("c")))
                .isNotEqualTo(RequestDigest.of("POST", "/a", bytes("bc")));
        assertThat(RequestDigest.of("POST", "/a", bytes("b"))).isEqualTo(RequestDigest.of("POST", "/a", bytes("b")));
    }

    static Stream<String> badKeys() {
        return Stream.of("", " ", "k".repeat(256), "clé", "a\tb", "a\nb");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
