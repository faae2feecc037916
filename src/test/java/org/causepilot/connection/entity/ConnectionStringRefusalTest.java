package org.causepilot.connection.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Locale;
import org.causepilot.platform.problem.FieldError;
import org.junit.jupiter.api.Test;

/** Random strings, broken at a random place by something hostile that stands beside a canary: it is never heard. */
class ConnectionStringRefusalTest {

    private static final int ROUNDS = 20_000;
    private static final String CANARY = "kanari7";
    private static final List<String> HOSTILE = List.of(
            "@",
            ":",
            "/",
            "?",
            "#",
            "&",
            "=",
            "%",
            "%zz",
            "%00",
            "%0a",
            "%c3",
            "+",
            ",",
            ";",
            "[",
            "]",
            "\\",
            " ",
            "\t",
            "\r\n",
            "\0",
            "\u001b",
            "\u0085",
            "\u00a0",
            "\u200b",
            "\u202e",
            "\ufeff",
            "\ud800",
            "\udc00",
            "０",
            "ⓔ",
            "?host=",
            "&socketFactory=",
            "&hostaddr=",
            "@evil:1/",
            "postgresql://");

    private final AnyString strings = new AnyString(20_261_124);

    @Test
    void namesRuleAndPositionAndRepeatsNothing() {
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = broken(strings.next().render());
            Throwable failure = catchThrowable(() -> ConnectionString.parse(text));
            if (failure != null) {
                refused++;
                check((ConnectionStringException) failure, text);
            }
        }
        assertThat(refused).isGreaterThan(ROUNDS / 2);
    }

    private String broken(String text) {
        int at = strings.below(text.length() + 1);
        String hostile = HOSTILE.get(strings.below(HOSTILE.size()));
        return text.substring(0, at) + CANARY + hostile + CANARY + text.substring(at);
    }

    private static void check(ConnectionStringException refusal, String text) {
        assertThat(refusal.rule()).matches("[a-z]+(-[a-z]+)*");
        assertThat(refusal.position()).isBetween(0, text.length());
        assertThat(refusal.getCause()).isNull();
        assertThat(refusal.errors())
                .singleElement()
                .satisfies(error -> assertThat(said(error))
                        .contains(refusal.rule(), Integer.toString(refusal.position()))
                        .doesNotContain(CANARY));
        assertThat(refusal + refusal.getMessage() + refusal.detail()).doesNotContain(CANARY);
    }

    private static String said(FieldError error) {
        return error + error.message().in(Locale.FRENCH) + error.message().in(Locale.ENGLISH);
    }
}
