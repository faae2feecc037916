package org.causepilot.platform.json;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON of an answer: a record's components in their order and by their {@code snake_case} names. What is not known is
 * {@code null} rather than left out, so that a client sees every field that exists; moments are RFC 3339 in UTC.
 *
 * <p>Written as text at once. JSON-P asks every library of the server for its provider whenever a value is made, which
 * cost more than reading the row that the answer is about.
 */
public final class JsonForm {

    private static final int USUAL_LENGTH = 512;
    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    private JsonForm() {}

    public static String of(Object value) {
        JsonForm form = new JsonForm();
        form.write(value);
        return form.text.toString();
    }

    private void write(Object value) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof JsonValue json) {
            text.append(json);
        } else if (value instanceof StoredJson json) {
            text.append(json.text());
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElse(null));
        } else if (value instanceof Record fields) {
            writeRecord(fields);
        } else if (value instanceof Collection<?> items) {
            writeArray(items);
        } else if (value instanceof Map<?, ?> entries) {
            writeMap(entries);
        } else {
            writeScalar(value);
        }
    }

    private void writeScalar(Object value) {
        if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            text.append(value);
        } else if (value instanceof Double number) {
            text.append(BigDecimal.valueOf(number));
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value instanceof Enum<?> constant) {
            writeString(constant.name().toLowerCase(Locale.ROOT));
        } else {
            writeString(value.toString());
        }
    }

    private void writeRecord(Record fields) {
        char before = '{';
        for (RecordField field : RecordField.of(fields.getClass())) {
            text.append(before);
            writeString(field.name());
            text.append(':');
            write(field.of(fields));
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private void writeMap(Map<?, ?> entries) {
        char before = '{';
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            text.append(before);
            writeString(entry.getKey().toString());
            text.append(':');
            write(entry.getValue());
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private void writeArray(Collection<?> items) {
        char before = '[';
        for (Object item : items) {
            text.append(before);
            write(item);
            before = ',';
        }
        text.append(before == '[' ? "[]" : "]");
    }

    /** What RFC 8259, section 7, wants escaped, and nothing else. */
    private void writeString(String string) {
        text.append('"');
        for (int at = 0; at < string.length(); at++) {
            char character = string.charAt(at);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < FIRST_PRINTABLE) {
                text.append(escaped(character));
            } else {
                text.append(character);
            }
        }
        text.append('"');
    }

    private static String escaped(char control) {
        return switch (control) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) control);
        };
    }
}
