package org.causepilot.form.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.platform.json.StoredJson;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    private static final FormDefinition ALL_TYPES = DefinitionJson.read("["
            + String.join(
                    ",",
                    "{'name':'line','label':'L','type':'text','min_length':2,'max_length':5}",
                    "{'name':'prose','label':'L','type':'text','is_multiline':true,'max_length':10}",
                    "{'name':'email','label':'L','type':'text','maps_to':'email'}",
                    "{'name':'seats','label':'L','type':'number','min_value':1,'max_value':10}",
                    "{'name':'weight','label':'L','type':'number','decimals':2}",
                    "{'name':'colour','label':'L','type':'choice','options':[{'value':'red','label':'R'},{'value':'blue','label':'B'}]}",
                    "{'name':'topics','label':'L','type':'choice','is_multiple':true,'options':[{'value':'a','label':'A'},{'value':'b','label':'B'}]}",
                    "{'name':'day','label':'L','type':'date','min_date':'2026-01-01','max_date':'2026-12-31'}",
                    "{'name':'yes','label':'L','type':'consent','consent_text':'T'}",
                    "{'name':'gift','label':'L','type':'amount','currency':'EUR','min_minor':100,'max_minor':100000}")
            + "]");

    private static final FormDefinition APPEAL = DefinitionJson.read("["
            + String.join(
                    ",",
                    "{'name':'first','label':'L','type':'text','maps_to':'first_name'}",
                    "{'name':'last','label':'L','type':'text','maps_to':'last_name'}",
                    "{'name':'email','label':'L','type':'text','maps_to':'email'}",
                    "{'name':'phone','label':'L','type':'text','maps_to':'phone'}",
                    "{'name':'gift','label':'L','type':'amount','currency':'EUR'}",
                    "{'name':'keep','label':'L','type':'consent','consent_text':'T','is_required':true}")
            + "]");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'line':' ab '} | {'line':'ab'}",
                "{'line':'🐘🐘🐘🐘🐘'} | {'line':'🐘🐘🐘🐘🐘'}",
                "{'line':'  '} | {}",
                "{'line':null} | {}",
                "{'prose':'a\\nb'} | {'prose':'a\\nb'}",
                "{'email':'Zoe@Example.org'} | {'email':'Zoe@Example.org'}",
                "{'seats':3} | {'seats':3}",
                "{'seats':3.0} | {'seats':3.0}",
                "{'weight':0.25} | {'weight':0.25}",
                "{'weight':1e3} | {'weight':1000}",
                "{'colour':'red'} | {'colour':'red'}",
                "{'colour':''} | {}",
                "{'topics':['b','a']} | {'topics':['b','a']}",
                "{'topics':[]} | {}",
                "{'day':'2026-12-31'} | {'day':'2026-12-31'}",
                "{'yes':false} | {'yes':false}",
                "{'gift':100} | {'gift':100}"
            })
    void keepsWhatFits(String given, String kept) {
        assertThat(ALL_TYPES.judge(json(given)).stored().text()).isEqualTo(kept.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'line':7} | answers.line | wrong-type",
                "{'line':['a']} | answers.line | wrong-type",
                "{'line':'a'} | answers.line | too-short",
                "{'line':'abcdef'} | answers.line | too-long",
                "{'line':'a\\nb'} | answers.line | one-line",
                "{'line':'a\\u0000b'} | answers.line | control-character",
                "{'line':'a\\ud800b'} | answers.line | control-character",
                "{'email':'nobody'} | answers.email | not-an-email",
                "{'seats':'3'} | answers.seats | wrong-type",
                "{'seats':true} | answers.seats | wrong-type",
                "{'seats':0} | answers.seats | out-of-range",
                "{'seats':11} | answers.seats | out-of-range",
                "{'seats':2.5} | answers.seats | too-many-decimals",
                "{'weight':0.001} | answers.weight | too-many-decimals",
                "{'weight':1e13} | answers.weight | out-of-range",
                "{'weight':1e999999999} | answers.weight | wrong-type",
                "{'weight':-1e-999999999} | answers.weight | wrong-type",
                "{'colour':'green'} | answers.colour | not-one-of",
                "{'colour':['red']} | answers.colour | wrong-type",
                "{'topics':'a'} | answers.topics | wrong-type",
                "{'topics':['a','c']} | answers.topics[1] | not-one-of",
                "{'topics':['a','a']} | answers.topics[1] | given-twice",
                "{'topics':[null]} | answers.topics[0] | not-one-of",
                "{'topics':[['a']]} | answers.topics[0] | wrong-type",
                "{'topics':['a','b','a']} | answers.topics | too-many",
                "{'day':'2026-02-30'} | answers.day | wrong-type",
                "{'day':'31.12.2026'} | answers.day | wrong-type",
                "{'day':'2026-12-31T00:00:00Z'} | answers.day | wrong-type",
                "{'day':'2025-12-31'} | answers.day | out-of-range",
                "{'day':'2027-01-01'} | answers.day | out-of-range",
                "{'yes':'true'} | answers.yes | wrong-type",
                "{'yes':1} | answers.yes | wrong-type",
                "{'gift':99} | answers.gift | out-of-range",
                "{'gift':100001} | answers.gift | out-of-range",
                "{'gift':100.5} | answers.gift | wrong-type",
                "{'gift':'100'} | answers.gift | wrong-type",
                "{'nothing':1} | answers.nothing | unknown-field",
                "{'__proto__':{'a':1}} | answers.__proto__ | unknown-field",
                "{'<script>':1} | answers.? | unknown-field"
            })
    void refusesWhatDoesNotAndSaysWhere(String given, String place, String code) {
        assertThat(faults(ALL_TYPES, given))
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly(place + " " + code);
    }

    @Test
    void tellsAllFaultsAtOnceInBothLanguages() {
        List<FieldError> faults = faults(ALL_TYPES, "{'line':7,'email':'x','seats':99,'day':'x','nothing':1}");

        assertThat(faults)
                .extracting(FieldError::field)
                .containsExactly("answers.line", "answers.email", "answers.seats", "answers.day", "answers.nothing");
        for (FieldError fault : faults) {
            assertThat(fault.message().in(Locale.FRENCH))
                    .isNotBlank()
                    .isNotEqualTo(fault.message().in(Locale.ENGLISH));
        }
    }

    @Test
    void tellsNoMoreThanAnybodyReads() {
        String thousands = IntStream.range(0, 5_000)
                .mapToObj(number -> "'x" + number + "':1")
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(faults(ALL_TYPES, thousands)).hasSize(100);
    }

    @Test
    void asksForWhatIsRequired() {
        assertThat(faults(APPEAL, "{}")).extracting(FieldError::field).containsExactly("answers.keep");
        assertThat(faults(APPEAL, "{'keep':false}"))
                .extracting(FieldError::code)
                .containsExactly("required");
    }

    @Test
    void isAPledgeWithAnAmountAndTheConsent() {
        Answers answers =
                APPEAL.judge(json("{'first':' Zoé','last':'Noël','email':'Zoe@example.org','gift':2500,'keep':true}"));

        assertThat(APPEAL.pledge(answers))
                .contains(new Pledge(
                        new DonorDetails("Zoé", "Noël", "Zoe@example.org", null), 2_500, Currency.getInstance("EUR")));
    }

    @Test
    void isNoPledgeWithoutAnAmount() {
        assertThat(APPEAL.pledge(APPEAL.judge(json("{'keep':true}")))).isEmpty();
        assertThat(ALL_TYPES.pledge(ALL_TYPES.judge(json("{'gift':100,'yes':true}"))))
                .isEmpty();
    }

    @Test
    void asksWhoStandsBehindAnAmount() {
        assertThat(faults(APPEAL, "{'gift':2500,'keep':true,'email':'x'}"))
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly("answers.email not-an-email", "answers.first required", "answers.last required");
    }

    @Test
    void isFoundByWhatWasWritten() {
        assertThat(ALL_TYPES
                        .judge(json("{'line':'Éva','seats':3,'topics':['a','b'],'yes':true}"))
                        .folded())
                .isEqualTo("eva 3 a b");
    }

    @Test
    void saysNothingAboutAPerson() {
        assertThat(APPEAL.judge(json("{'first':'Zoé','keep':true}"))).hasToString("Answers[****]");
    }

    private static List<FieldError> faults(FormDefinition form, String answers) {
        return catchThrowableOfType(ValidationException.class, () -> form.judge(json(answers)))
                .errors();
    }

    private static JsonObject json(String text) {
        return new StoredJson(text.replace('\'', '"')).object();
    }
}
