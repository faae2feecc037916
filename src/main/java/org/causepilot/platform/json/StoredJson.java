package org.causepilot.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.causepilot.platform.problem.FieldError;

/**
 * JSON of our own making, as a column of type {@code jsonb} keeps it. It was judged before it was stored, so an answer
 * repeats it as it is.
 */
public record StoredJson(String text) {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** Of a record, a list or a map. */
    public static StoredJson of(Object value) {
        return new StoredJson(JsonForm.of(value));
    }

    public JsonObject object() {
        return (JsonObject) structure();
    }

    /** @throws IllegalStateException when it is no list of them: then somebody else wrote it */
    public <T extends Record> List<T> records(Class<T> type) {
        List<FieldError> errors = new ArrayList<>();
        List<T> records = ((JsonArray) structure())
                .stream().map(item -> JsonTypes.read(item, type, "", errors)).toList();
        if (!errors.isEmpty()) {
            throw new IllegalStateException("stored JSON is not as it was written: " + errors.get(0));
        }
        return records;
    }

    private JsonStructure structure() {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    /** It is what people wrote. */
    @Override
    public String toString() {
        return "****";
    }
}
