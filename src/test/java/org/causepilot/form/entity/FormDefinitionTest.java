package org.causepilot.form.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causepilot.platform.json.StoredJson;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormDefinitionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type':'text'",
                "'type':'text','min_length':2,'max_length':5000,'is_multiline':true",
                "'type':'text','maps_to':'email','max_length':254",
                "'type':'number'",
                "'type':'number','min_value':-0.5,'max_value':1000000,'decimals':3",
                "'type':'choice','options':[{'value':'a','label':'A'}]",
                "'type':'choice','is_multiple':true,'options':[{'value':'1','label':'A'},{'value':'x_y.z-1','label':'A'}]",
                "'type':'date'",
                "'type':'date','min_date':'2026-01-01','max_date':'2026-01-01'",
                "'type':'consent','consent_text':'We keep it.\\nFor a year.'",
                "'type':'amount','currency':'EUR'",
                "'type':'amount','currency':'JPY','min_minor':5,'max_minor':10,'suggested_minor':[5,7,10]"
            })
    void takesWhatMakesSense(String particulars) {
        FormDefinition definition = FormDefinition.of(List.of(field(particulars)));

        assertThat(FormDefinition.of(definition.stored())).isEqualTo(definition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'x':1 | fields[0].x | unknown-field",
                "'type':null | fields[0].type | required",
                "'type':'file' | fields[0].type | not-one-of",
                "'type':'text','min_length':-1 | fields[0].min_length | out-of-range",
                "'type':'text','min_length':9,'max_length':8 | fields[0].min_length | out-of-range",
                "'type':'text','max_length':0 | fields[0].max_length | out-of-range",
                "'type':'text','max_length':5001 | fields[0].max_length | out-of-range",
                "'type':'text','maps_to':'phone','max_length':41 | fields[0].max_length | out-of-range",
                "'type':'text','maps_to':'phone','is_multiline':true | fields[0].is_multiline | one-line",
                "'type':'text','maps_to':'nobody' | fields[0].maps_to | not-one-of",
                "'type':'text','decimals':1 | fields[0].decimals | not-for-this-type",
                "'type':'number','maps_to':'phone' | fields[0].maps_to | not-for-this-type",
                "'type':'number','decimals':4 | fields[0].decimals | out-of-range",
                "'type':'number','decimals':-1 | fields[0].decimals | out-of-range",
                "'type':'number','min_value':2,'max_value':1 | fields[0].max_value | out-of-range",
                "'type':'number','max_value':1e13 | fields[0].max_value | out-of-range",
                "'type':'number','max_value':1e999999999 | fields[0].max_value | wrong-type",
                "'type':'number','max_value':'1' | fields[0].max_value | wrong-type",
                "'type':'choice' | fields[0].options | required",
                "'type':'choice','options':[] | fields[0].options | required",
                "'type':'choice','options':{} | fields[0].options | wrong-type",
                "'type':'choice','options':[null] | fields[0].options[0] | required",
                "'type':'choice','options':[{'value':'a b','label':'A'}] | fields[0].options[0].value | bad-value",
                "'type':'choice','options':[{'value':'__proto__','label':'A'}] | fields[0].options[0].value | bad-value",
                "'type':'choice','options':[{'label':'A'}] | fields[0].options[0].value | bad-value",
                "'type':'choice','options':[{'value':'a','label':' '}] | fields[0].options[0].label | required",
                "'type':'choice','options':[{'value':'a','label':'A'},{'value':'a','label':'B'}] | fields[0].options[1].value | given-twice",
                "'type':'date','min_date':'2026-02-30' | fields[0].min_date | wrong-type",
                "'type':'date','min_date':'2026-02-02','max_date':'2026-02-01' | fields[0].max_date | out-of-range",
                "'type':'consent' | fields[0].consent_text | required",
                "'type':'consent','consent_text':' ' | fields[0].consent_text | required",
                "'type':'amount' | fields[0].currency | required",
                "'type':'amount','currency':'eur' | fields[0].currency | unknown-currency",
                "'type':'amount','currency':'XAU' | fields[0].currency | unknown-currency",
                "'type':'amount','currency':'EUR','min_minor':0 | fields[0].min_minor | out-of-range",
                "'type':'amount','currency':'EUR','min_minor':2,'max_minor':1 | fields[0].min_minor | out-of-range",
                "'type':'amount','currency':'EUR','max_minor':1000000000001 | fields[0].max_minor | out-of-range",
                "'type':'amount','currency':'EUR','max_minor':9,'suggested_minor':[9,10] | fields[0].suggested_minor[1] | out-of-range",
                "'type':'amount','currency':'EUR','suggested_minor':[null] | fields[0].suggested_minor[0] | required"
            })
    void refusesWhatMakesNoneAndSaysWhere(String particulars, String place, String code) {
        assertThat(faults("[{'name':'x','label':'X'," + particulars + "}]"))
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly(place + " " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'X'", "'1x'", "'a-b'", "'__proto__'", "'é'", "''", "'a b'", "'a.b'"})
    void refusesNamesThatAreNoKeys(String name) {
        assertThat(faults("[{'name':" + name + ",'label':'X','type':'date'}]"))
                .extracting(FieldError::code)
                .containsExactly("bad-name");
    }

    @Test
    void tellsAllFaultsOfAllFieldsAtOnce() {
        assertThat(faults("[{'type':'text'},null,{'name':'y','label':'Y\\nZ','type':'choice'},"
                        + "{'name':'y','label':'Y','type':'date'}]"))
                .extracting(FieldError::field)
                .containsExactly(
                        "fields[0].name",
                        "fields[0].label",
                        "fields[1]",
                        "fields[2].label",
                        "fields[2].options",
                        "fields[3].name");
    }

    @Test
    void asksForOneAmountAndForEachPartOfADonorOnce() {
        assertThat(faults("[{'name':'a','label':'A','type':'amount','currency':'EUR'},"
                        + "{'name':'b','label':'B','type':'amount','currency':'EUR'},"
                        + "{'name':'c','label':'C','type':'text','maps_to':'email'},"
                        + "{'name':'d','label':'D','type':'text','maps_to':'email'}]"))
                .extracting(FieldError::field)
                .containsExactly("fields[1].type", "fields[3].maps_to");
    }

    @Test
    void endsEarlyWithMoreFieldsOrOptionsThanAnybodyReads() {
        assertThat(faults(IntStream.range(0, 101).mapToObj(number -> "{}").collect(Collectors.joining(",", "[", "]"))))
                .extracting(FieldError::field)
                .containsExactly("fields");
        String options = IntStream.range(0, 1_000)
                .mapToObj(number -> "{'value':'" + number + "','label':'x'}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(faults("[{'name':'x','label':'X','type':'choice','options':" + options + "}]"))
                .extracting(FieldError::field)
                .containsExactly("fields[0].options");
    }

    @Test
    void writesDownWhatIsLeftOut() {
        FieldDefinition text = field("'type':'text','maps_to':'phone'");

        assertThat(text.isRequired()).isFalse();
        assertThat(text.maxLength()).isEqualTo(40);
        assertThat(field("'type':'text'").maxLength()).isEqualTo(200);
        assertThat(field("'type':'amount','currency':'EUR'").minMinor()).isOne();
    }

    @Test
    void isPublishedWithAnAmountOnlyWhenItCanBecomeADonation() {
        String amount = "{'name':'a','label':'A','type':'amount','currency':'EUR'}";

        ValidationException refused = catchThrowableOfType(
                ValidationException.class, () -> definition("[" + amount + "]").requirePublishable());

        assertThat(refused.errors())
                .extracting(FieldError::code)
                .containsExactly("missing-consent", "missing-first-name", "missing-last-name", "missing-email");
        assertThatCode(() ->
                        definition("[{'name':'d','label':'D','type':'date'}]").requirePublishable())
                .doesNotThrowAnyException();
    }

    @Test
    void isNotPublishedWithoutAQuestion() {
        assertThat(catchThrowableOfType(
                                ValidationException.class,
                                () -> definition("[]").requirePublishable())
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("fields");
    }

    private static List<FieldError> faults(String json) {
        ValidationException refused = catchThrowableOfType(ValidationException.class, () -> definition(json));
        return refused.errors();
    }

    private static FormDefinition definition(String json) {
        return DefinitionJson.read(json);
    }

    private static FieldDefinition field(String particulars) {
        return new StoredJson(("[{'name':'x','label':'X'," + particulars + "}]").replace('\'', '"'))
                .records(FieldDefinition.class)
                .get(0);
    }
}
