package org.causepilot.platform.json;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/**
 * One component of a record, to be written.
 *
 * @param name on the wire
 */
record RecordField(String name, Method accessor) {

    /** Why a cache: names and accessors never change, and looking them up costs more than writing. Never emptied. */
    private static final ClassValue<List<RecordField>> FIELDS = new ClassValue<>() {
        @Override
        protected List<RecordField> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(RecordField::of).toList();
        }
    };

    static List<RecordField> of(Class<? extends Record> type) {
        return FIELDS.get(type);
    }

    Object of(Record owner) {
        try {
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's component can be read", impossible);
        }
    }

    private static RecordField of(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return new RecordField(JsonNames.ofProperty(component.getName()), component.getAccessor());
    }
}
