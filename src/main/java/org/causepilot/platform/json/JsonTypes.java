package org.causepilot.platform.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.causepilot.platform.money.Money;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.time.Rfc3339;

/** Turns JSON values into the few Java types that request records use; what does not fit becomes a field error. */
public final class JsonTypes {

    /** Digits before and after the point; also keeps {@code 1e999999999} from being written out. */
    private static final int MOST_DIGITS = 20;

    private JsonTypes() {}

    /**
     * One value by itself, of a type that a record's component may have.
     *
     * @return null for {@code null}, and for what does not fit: then {@code errors} tells so
     */
    public static <T> T read(JsonValue value, Class<T> type, String field, List<FieldError> errors) {
        return type.cast(read(value, (Type) type, field, errors));
    }

    static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    static Object read(JsonValue value, Type type, String field, List<FieldError> errors) {
        if (value == JsonValue.NULL || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType) {
            return list(value, argument(type), field, errors);
        }
        Class<?> wanted = (Class<?>) type;
        if (Record.class.isAssignableFrom(wanted) && wanted != VerbatimText.class) {
            return record(value, wanted, field, errors);
        }
        return scalar(value, wanted, field, errors);
    }

    private static Object scalar(JsonValue value, Class<?> wanted, String field, List<FieldError> errors) {
        if (wanted == String.class) {
            return text(value, field, errors);
        } else if (wanted == VerbatimText.class) {
            return value instanceof JsonString string
                    ? new VerbatimText(string.getString())
                    : wrongType("string", field, errors);
        } else if (wanted == Boolean.class || wanted == boolean.class) {
            return truth(value, field, errors);
        } else if (wanted == Long.class || wanted == Integer.class) {
            return whole(value, wanted, field, errors);
        } else if (wanted == BigDecimal.class) {
            return decimal(value, field, errors);
        } else if (wanted == UUID.class) {
            return parsed(value, JsonTypes::uuid, "uuid", field, errors);
        } else if (wanted == LocalDate.class) {
            return parsed(value, Rfc3339::day, "date", field, errors);
        } else if (wanted == Instant.class) {
            return parsed(value, Rfc3339::moment, "instant", field, errors);
        } else if (wanted == Currency.class) {
            return parsed(value, Money::currency, "currency", field, errors);
        } else if (wanted.isEnum()) {
            return constant(value, wanted, field, errors);
        } else if (wanted == JsonObject.class) {
            return value instanceof JsonObject ? value : wrongType("object", field, errors);
        }
        throw new IllegalStateException("no JSON form is known for " + wanted);
    }

    private static Object text(JsonValue value, String field, List<FieldError> errors) {
        if (!(value instanceof JsonString string)) {
            return wrongType("string", field, errors);
        }
        return StorableText.of(string.getString(), field, errors);
    }

    private static Object truth(JsonValue value, String field, List<FieldError> errors) {
        return switch (value.getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            default -> wrongType("boolean", field, errors);
        };
    }

    private static Object whole(JsonValue value, Class<?> wanted, String field, List<FieldError> errors) {
        if (value instanceof JsonNumber number && number.toString().length() <= 20 && number.isIntegral()) {
            try {
                return wanted == Long.class ? (Object) number.longValueExact() : (Object) number.intValueExact();
            } catch (ArithmeticException tooLarge) {
                return wrongType("integer", field, errors);
            }
        }
        return wrongType("integer", field, errors);
    }

    private static Object decimal(JsonValue value, String field, List<FieldError> errors) {
        if (value instanceof JsonNumber given && given.toString().length() <= 2 * MOST_DIGITS) {
            BigDecimal number = given.bigDecimalValue();
            if (Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
                return number;
            }
        }
        return wrongType("number", field, errors);
    }

    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not the usual form of a UUID");
        }
        return uuid;
    }

    private static Object parsed(
            JsonValue value, Function<String, Object> parser, String type, String field, List<FieldError> errors) {
        if (!(value instanceof JsonString string)) {
            return wrongType(type, field, errors);
        }
        try {
            return parser.apply(string.getString());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return wrongType(type, field, errors);
        }
    }

    private static Object constant(JsonValue value, Class<?> wanted, String field, List<FieldError> errors) {
        Object[] constants = wanted.getEnumConstants();
        if (value instanceof JsonString string) {
            for (Object constant : constants) {
                if (onTheWire(constant).equals(string.getString())) {
                    return constant;
                }
            }
        }
        String choices = Arrays.stream(constants).map(JsonTypes::onTheWire).collect(Collectors.joining(", "));
        errors.add(new FieldError(field, "not-one-of", Message.of("platform.field.not-one-of", choices)));
        return null;
    }

    private static String onTheWire(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static Object record(JsonValue value, Class<?> wanted, String field, List<FieldError> errors) {
        return value instanceof JsonObject object
                ? RecordShape.of(wanted).read(object, field + ".", errors)
                : wrongType("object", field, errors);
    }

    private static Object list(JsonValue value, Type element, String field, List<FieldError> errors) {
        if (!(value instanceof JsonArray array)) {
            return wrongType("array", field, errors);
        }
        List<Object> items = new ArrayList<>(array.size());
        for (int index = 0; index < array.size(); index++) {
            items.add(read(array.get(index), element, field + "[" + index + "]", errors));
        }
        return items;
    }

    private static Object wrongType(String type, String field, List<FieldError> errors) {
        Message expected = Message.of("platform.field.type", Message.of("platform.type." + type));
        errors.add(new FieldError(field, "wrong-type", expected));
        return null;
    }
}
