package org.causepilot.platform.csv;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
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
        return toJson(values);
    }

    /** @param fields texts and whole numbers, by name; null for what is not there */
    public static JsonObject toJson(Map<String, ?> fields) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        fields.forEach((name, value) -> {
            if (value instanceof Long number) {
                json.add(name, number);
            } else if (value != null) {
                json.add(name, value.toString());
            }
        });
        return json.build();
    }

    @Override
    public String toString() {
        return "CsvLine[" + number + "]";
    }
}
