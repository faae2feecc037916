package org.causepilot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;

class QueryValuesTest {

    private final QueryValues cut = new QueryValues();

    @Test
    void readsWhatIsThere() {
        UUID id = UUID.randomUUID();

        assertThat(cut.uuid("id", " " + id)).isEqualTo(id);
        assertThat(cut.moment("from", "1970-01-01T01:00:00+01:00")).isEqualTo(Instant.EPOCH);
        assertThat(cut.truth("yes", "true")).isTrue();
        assertThat(cut.text("name", "x")).isEqualTo("x");
        assertThat(cut.day("from", "2026-01-31")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(cut.whole("least", "-12")).isEqualTo(-12);
        assertThat(cut.currency("currency", "EUR").getCurrencyCode()).isEqualTo("EUR");
        assertThat(cut.oneOf("unit", "half_days", ChronoUnit.class)).isEqualTo(ChronoUnit.HALF_DAYS);
        assertThat(cut.<Integer>oneOf("number", "1", Integer::valueOf, "1, 2")).isOne();
        cut.requireReadable();
    }

    @Test
    void takesBlankForMissing() {
        assertThat(cut.uuid("id", null)).isNull();
        assertThat(cut.truth("yes", " ")).isNull();
        cut.requireReadable();
    }

    @Test
    void tellsOfAllThatCannotBeRead() {
        cut.uuid("id", "x");
        cut.moment("from", "yesterday");
        cut.truth("yes", "TRUE");
        cut.text("name", "a\0b");
        cut.oneOf("number", "three", Integer::valueOf, "1, 2");
        cut.day("day", "2026-02-30");
        cut.whole("least", "1.5");
        cut.currency("currency", "gold");
        cut.oneOf("unit", "HALF_DAYS", ChronoUnit.class);

        ValidationException refused = catchThrowableOfType(ValidationException.class, cut::requireReadable);

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly("id", "from", "yes", "name", "number", "day", "least", "currency", "unit");
    }
}
