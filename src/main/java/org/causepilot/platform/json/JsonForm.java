package org.causepilot.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON of an answer: a record's components in their order and by their {@code snake_case} names. What is not known is
 * {@code null} rather than left out, so that a client sees every field that exists; moments are RFC 3339 in UTC.
 */
public final class JsonForm {

    private JsonForm() {}

    public static JsonValue of(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof JsonValue json) {
            return json;
        } else if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        } else if (value instanceof Record fields) {
            return object(fields);
        } else if (value instanceof Collection<?> items) {
            return array(items);
        } else if (value instanceof Map<?, ?> entries) {
            return object(entries);
        }
        return scalar(value);
    }

    private static JsonValue scalar(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Integer || value instanceof Long) {
            return Json.createValue(((Number) value).longValue());
        } else if (value instanceof Double number) {
            return Json.createValue(number);
        } else if (value instanceof Enum<?> constant) {
            return Json.createValue(constant.name().toLowerCase(Locale.ROOT));
        }
        return Json.createValue(value.toString());
    }

    private static JsonValue object(Record fields) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            object.add(JsonNames.ofProperty(component.getName()), of(read(component, fields)));
        }
        return object.build();
    }

    private static Object read(RecordComponent component, Record fields) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's component can be read", impossible);
        }
    }

    private static JsonValue object(Map<?, ?> entries) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        entries.forEach((name, value) -> object.add(name.toString(), of(value)));
        return object.build();
    }

    private static JsonValue array(Collection<?> items) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(item -> array.add(of(item)));
        return array.build();
    }
}
