package org.causepilot.form.entity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.causepilot.idempotency.entity.IdempotencyKey;
import org.causepilot.platform.json.StoredJson;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final JsonObject GIFT = json("{\"gift\":2500}");

    @Test
    void isKnownByItsNameWhenever() {
        IdempotencyKey name = new IdempotencyKey("one");

        assertThat(Repetition.named(name, GIFT).key())
                .isEqualTo(Repetition.named(name, GIFT).key())
                .isNotEqualTo(Repetition.named(new IdempotencyKey("two"), GIFT).key());
    }

    @Test
    void tellsOtherAnswersUnderTheSameName() {
        IdempotencyKey name = new IdempotencyKey("one");
        Repetition cut = Repetition.named(name, GIFT);

        assertThat(cut.isOfTheSame(Repetition.named(name, GIFT).digest())).isTrue();
        assertThat(cut.isOfTheSame(Repetition.named(name, json("{\"gift\":1}")).digest()))
                .isFalse();
        assertThat(cut.isOfTheSame(null)).isFalse();
    }

    @Test
    void isKnownByItsAnswersForSomeMinutes() {
        Repetition first = Repetition.unnamed(GIFT, NOON.minusMillis(1));

        assertThat(Repetition.unnamed(GIFT, NOON.plus(Duration.ofMinutes(4))).earlierKey())
                .isEqualTo(first.key());
        assertThat(Repetition.unnamed(GIFT, NOON.minus(Duration.ofMinutes(5))).key())
                .isEqualTo(first.key());
        Repetition later = Repetition.unnamed(GIFT, NOON.plus(Duration.ofMinutes(5)));
        assertThat(first.key()).isNotIn(later.key(), later.earlierKey());
        assertThat(Repetition.unnamed(json("{\"gift\":2501}"), NOON.minusMillis(1))
                        .key())
                .isNotEqualTo(first.key());
    }

    @Test
    void leavesWhatPromisesNothingAndHasNoNameAlone() {
        assertThat(Repetition.unnamed(GIFT, NOON).concerns(false)).isFalse();
        assertThat(Repetition.unnamed(GIFT, NOON).concerns(true)).isTrue();
        assertThat(Repetition.named(new IdempotencyKey("one"), GIFT).concerns(false))
                .isTrue();
    }

    private static JsonObject json(String text) {
        return new StoredJson(text).object();
    }
}
