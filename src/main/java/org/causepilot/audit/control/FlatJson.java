package org.causepilot.audit.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Names and texts, as {@code jsonb}. */
final class FlatJson {

    /** In no text of a {@code jsonb}: what begins with it was none. */
    private static final char NO_TEXT = '\0';

    private FlatJson() {}

    static String of(Map<String, String> values) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach(object::add);
        return object.build().toString();
    }

    /** Whatever stands there is read, a forger's number or array too: the MAC judges it. */
    static Map<String, String> read(String stored) {
        if (stored == null) {
            return Map.of("", NO_TEXT + "");
        }
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject object ? texts(object) : Map.of("", NO_TEXT + stored);
        }
    }

    private static Map<String, String> texts(JsonObject object) {
        Map<String, String> texts = new TreeMap<>();
        object.forEach((name, value) ->
                texts.put(name, value instanceof JsonString text ? text.getString() : NO_TEXT + value.toString()));
        return texts;
    }
}
