package org.causepilot.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causepilot.platform.json.JsonForm;
import org.causepilot.platform.json.StoredJson;
import org.junit.jupiter.api.Test;

class JsonFormTest {

    @Test
    void writesTheComponentsOfARecordInTheirOrderByTheirNamesOnTheWire() {
        assertThat(JsonForm.of(new Answer("Ada", 3, Instant.EPOCH, null, Colour.LIGHT_BLUE)))
                .isEqualTo("{\"first_name\":\"Ada\",\"row_count\":3,\"created_at\":\"1970-01-01T00:00:00Z\","
                        + "\"last_seen\":null,\"colour\":\"light_blue\"}");
    }

    @Test
    void writesNestedRecordsListsAndMaps() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("list", List.of(1L, true, 0.5, Optional.of("x"), Optional.empty(), List.of(), Map.of(), new Empty()));
        map.put("record", new Nested(new Empty(), new BigDecimal("0.5")));
        assertThat(JsonForm.of(map))
                .isEqualTo("{\"list\":[1,true,0.5,\"x\",null,[],{},{}],\"record\":{\"inner\":{},\"share\":0.5}}");
    }

    @Test
    void writesJsonAsItIs() {
        assertThat(JsonForm.of(List.of(Json.createValue("a\"b")))).isEqualTo("[\"a\\\"b\"]");
        assertThat(JsonForm.of(List.of(new StoredJson("{\"a\": 1}")))).isEqualTo("[{\"a\": 1}]");
    }

    @Test
    void writesNumbersWithoutExponents() {
        assertThat(JsonForm.of(List.of(new BigDecimal("1E+3"), new BigDecimal("0.50"))))
                .isEqualTo("[1000,0.50]");
    }

    @Test
    void readsBackWhatWasStored() {
        List<Nested> records = List.of(new Nested(new Empty(), new BigDecimal("0.50")));

        assertThat(StoredJson.of(records).records(Nested.class)).isEqualTo(records);
        assertThat(StoredJson.of(records)).hasToString("****");
    }

    @Test
    void failsOverStoredJsonOfSomebodyElse() {
        assertThatThrownBy(() -> new StoredJson("[{\"outer\":1}]").records(Nested.class))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void escapesWhateverAParserWouldNotRead() {
        String everything = IntStream.range(0, 0x3000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "\uD83D\uDE00", "\"\\/\u2028"));
        List<String> texts = new ArrayList<>(List.of(everything, ""));
        assertThat(read(JsonForm.of(Map.of(everything, texts))).getJsonArray(everything).stream()
                        .map(value -> ((jakarta.json.JsonString) value).getString()))
                .isEqualTo(texts);
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private enum Colour {
        LIGHT_BLUE
    }

    private record Answer(String firstName, int rowCount, Instant createdAt, Instant lastSeen, Colour colour) {}

    private record Empty() {}

    private record Nested(Empty inner, BigDecimal share) {}
}
