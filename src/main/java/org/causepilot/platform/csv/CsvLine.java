package org.causepilot.platform.csv;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causepilot.platform.problem.FieldError;

/**
 * A row of a file.
 *
 * @param number of its first line in the file, as editors count: from 1, the header included, also where a cell has line
 *     breaks
 * @param values by field; what is empty is not there
 * @param errors what is wrong with it whatever its fields mean
 */
public record CsvLine(long number, Map<String, String> values, List<FieldError> errors) {

    /** Why kept: JSON-P looks through every library of the server for it otherwise. Holds no data. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Null when it is empty. */
    public String value(String field) {
        return values.get(field);
    }

    /** As a body would have it, every value a text. */
    public JsonObject toJson() {
        Map<String, JsonValue> fields = new HashMap<>();
        values.forEach((field, value) -> fields.put(field, JSON.createValue(value)));
        return toJson(fields);
    }

    /** @param fields by name */
    public static JsonObject toJson(Map<String, JsonValue> fields) {
        return JSON.createObjectBuilder(new HashMap<>(fields)).build();
    }

    @Override
    public String toString() {
        return "CsvLine[" + number + "]";
    }
}
