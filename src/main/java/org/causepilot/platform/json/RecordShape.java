package org.causepilot.platform.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/**
 * What JSON a record accepts: exactly its components, by their {@code snake_case} names. JSON-B would ignore unknown
 * fields and report a wrong type without its name; a client deserves both told, all at once.
 */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type.asSubclass(Record.class));
        }
    };

    private final Constructor<? extends Record> constructor;
    private final Map<String, RecordComponent> components = new LinkedHashMap<>();

    private RecordShape(Class<? extends Record> type) {
        RecordComponent[] declared = type.getRecordComponents();
        for (RecordComponent component : declared) {
            components.put(JsonNames.ofProperty(component.getName()), component);
        }
        Class<?>[] types = Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has a canonical constructor: " + type, impossible);
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Reads all it can and adds what is wrong to {@code errors}; null when something was. */
    Record read(JsonObject object, String path, List<FieldError> errors) {
        int before = errors.size();
        object.keySet().stream()
                .filter(name -> !components.containsKey(name))
                .forEach(name -> errors.add(new FieldError(
                        path + FieldNames.printable(name), "unknown-field", Message.of("platform.field.unknown"))));
        Object[] values = components.entrySet().stream()
                .map(entry -> read(object, entry.getKey(), entry.getValue(), path, errors))
                .toArray();
        return errors.size() > before ? null : construct(values);
    }

    private static Object read(
            JsonObject object, String name, RecordComponent component, String path, List<FieldError> errors) {
        if (component.getType() == Given.class) {
            return object.containsKey(name)
                    ? Given.of(JsonTypes.read(
                            object.get(name), JsonTypes.argument(component.getGenericType()), path + name, errors))
                    : Given.absent();
        }
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        return JsonTypes.read(value, component.getGenericType(), path + name, errors);
    }

    private Record construct(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof DomainException known) {
                throw known;
            }
            throw new IllegalStateException("the record refused its values", refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record can be constructed", impossible);
        }
    }
}
