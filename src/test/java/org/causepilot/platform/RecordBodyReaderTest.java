package org.causepilot.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causepilot.platform.json.Given;
import org.causepilot.platform.json.JsonForm;
import org.causepilot.platform.json.MalformedJsonException;
import org.causepilot.platform.json.PayloadTooLargeException;
import org.causepilot.platform.json.RecordBodyReader;
import org.causepilot.platform.json.VerbatimText;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordBodyReaderTest {

    private final RecordBodyReader cut = new RecordBodyReader();

    @Test
    void readsEveryComponentByItsSnakeCaseName() throws IOException {
        Sample read =
                read("{\"full_name\":\"Ana\",\"seats\":3,\"weight\":0.50,\"born_at\":\"2026-01-31T09:30:00+01:00\"}");

        assertThat(read.fullName()).isEqualTo("Ana");
        assertThat(read.seats()).isEqualTo(3);
        assertThat(read.weight()).isEqualTo("0.50");
        assertThat(read.bornAt()).isEqualTo("2026-01-31T08:30:00Z");
    }

    @Test
    void tellsAFieldThatIsAbsentFromOneThatIsNull() throws IOException {
        assertThat(read("{\"full_name\":\"Ana\"}").phone()).isEqualTo(Given.absent());
        assertThat(read("{\"full_name\":\"Ana\",\"phone\":null}").phone()).isEqualTo(Given.of(null));
    }

    @Test
    void namesEveryFieldAtFaultAtOnce() {
        assertThat(errors("{\"full_name\":7,\"seats\":\"x\",\"zip\":1}"))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("full_name", "seats", "zip");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | full_name | required",
                "{\"full_name\":\"  \"} | full_name | required",
                "{\"full_name\":\"much too long\"} | full_name | too-long",
                "{\"full_name\":\"Ana\",\"phone\":\"12345678\"} | phone | too-long",
                "{\"full_name\":\"A\\u0000a\"} | full_name | control-character",
                "{\"full_name\":\"\\ud800\"} | full_name | control-character",
                "{\"full_name\":\"Ana\",\"seats\":1.5} | seats | wrong-type",
                "{\"full_name\":\"Ana\",\"seats\":1e999999999} | seats | wrong-type",
                "{\"full_name\":\"Ana\",\"born_at\":\"yesterday\"} | born_at | wrong-type",
                "{\"full_name\":\"Ana\",\"nested\":{\"x\":1}} | nested.x | unknown-field",
                "{\"full_name\":\"Ana\",\"weight\":\"1.5\"} | weight | wrong-type",
                "{\"full_name\":\"Ana\",\"weight\":1e999999999} | weight | wrong-type",
                "{\"full_name\":\"Ana\",\"weight\":-1e-999999999} | weight | wrong-type",
                "[] | '' | wrong-type",
                "null | '' | wrong-type",
                "7 | '' | wrong-type",
                "{\"full_name\":\"Ana\",\"secret\":7} | secret | wrong-type"
            })
    void saysWhichRuleIsBrokenAndWhere(String body, String field, String code) {
        assertThat(errors(body))
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo(field))
                .satisfies(error -> assertThat(error.code()).isEqualTo(code));
    }

    @Test
    void speaksFrenchAndEnglish() {
        FieldError error = errors("{}").get(0);

        assertThat(error.message().in(Locale.FRENCH)).isEqualTo("Ce champ est obligatoire.");
        assertThat(error.message().in(Locale.ENGLISH)).isEqualTo("This field is required.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":1,}",
                "nothing",
                "{\"full_name\":\"a\",\"full_name\":\"b\"}",
                "{} x",
                "{}{}",
                "{}]",
                "{\"full_name\":\"\\uZZZZ\"}",
                "{\"seats\":NaN}",
                "{\"seats\":1e99999999999999}"
            })
    void refusesWhatIsNoJsonAndNamesGivenTwice(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void refusesDepthAndNumbersThatNoRequestNeeds() {
        for (String body : List.of(
                "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}",
                "{\"a\":".repeat(10_000),
                "{\"a\":" + "[".repeat(33),
                "{\"seats\":" + "9".repeat(10_000) + "}",
                "{\"seats\":0." + "1".repeat(10_000) + "}")) {
            assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedJsonException.class);
        }
    }

    @Test
    void takesBracketsAndQuotesInsideTextsForText() throws IOException {
        assertThat(read("{\"full_name\":\"}]\\\"{\\\\\"} \n").fullName()).isEqualTo("}]\"{\\");
    }

    @Test
    void refusesBytesThatAreNoUtf8InsteadOfMendingThem() {
        byte[] body = "{\"full_name\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        for (int broken : new int[] {0xff, 0xc0, 0xed, 0x80}) {
            body[body.length - 3] = (byte) broken;
            assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedJsonException.class);
        }
    }

    @Test
    void tellsAHundredFaultsAndNoMore() {
        String body = IntStream.range(0, 5_000)
                .mapToObj(number -> "\"x" + number + "\":1")
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(errors(body)).hasSize(100);
    }

    @Test
    void leavesAVerbatimTextToItsJudge() throws IOException {
        Sample read = read("{\"full_name\":\"Ana\",\"secret\":\"\\u0000\\ud800\"}");

        assertThat(read.secret().value()).isEqualTo("\0\ud800");
        assertThat(read.toString()).doesNotContain("\0");
    }

    @Test
    void stopsReadingABodyThatIsTooLarge() {
        String body = "{\"full_name\":\"" + "a".repeat(70_000) + "\"}";

        assertThatThrownBy(() -> read(body)).isInstanceOf(PayloadTooLargeException.class);
    }

    @Test
    void neverRepeatsWhatItRefuses() {
        Throwable refused =
                catchThrowableOfType(ValidationException.class, () -> read("{\"full_name\":\"canary-much-too-long\"}"));

        assertThat(refused.toString()).doesNotContain("canary");
    }

    @Test
    void writesARecordInTheOrderOfItsComponentsWithItsNulls() {
        String written =
                JsonForm.of(new Answer("a", null, List.of(1L), Instant.EPOCH)).toString();

        assertThat(written)
                .isEqualTo("{\"first_value\":\"a\",\"nothing\":null,\"items\":[1],\"at\":\"1970-01-01T00:00:00Z\"}");
    }

    private List<FieldError> errors(String body) {
        return catchThrowableOfType(ValidationException.class, () -> read(body)).errors();
    }

    private Sample read(String body) throws IOException {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Sample read(byte[] body) throws IOException {
        return (Sample)
                cut.readFrom((Class) Sample.class, Sample.class, null, null, null, new ByteArrayInputStream(body));
    }

    record Sample(
            @NotBlank @Size(max = 10) String fullName,
            Integer seats,
            Given<@Size(max = 5) String> phone,
            Instant bornAt,
            Nested nested,
            VerbatimText secret,
            BigDecimal weight) {}

    record Nested(String name) {}

    record Answer(String firstValue, String nothing, List<Long> items, Instant at) {}
}
