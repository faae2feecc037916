package org.causepilot.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.causepilot.platform.json.Given;
import org.causepilot.platform.json.JsonNames;

/** The fields of a record and of a schema, side by side. */
final class RecordFields {

    private RecordFields() {}

    static List<String> of(Class<?> record) {
        return names(record.getRecordComponents());
    }

    /** Those that a client must give. A field of a patch that must not be null may still be left out. */
    static List<String> requiredBy(Class<?> record) {
        return names(Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getType() != Given.class)
                .filter(RecordFields::isRequired)
                .toArray(RecordComponent[]::new));
    }

    static List<String> ofSchema(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    static List<String> requiredBySchema(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(NotNull.class)
                || component.getAccessor().isAnnotationPresent(NotBlank.class);
    }

    private static List<String> names(RecordComponent... components) {
        return Arrays.stream(components)
                .map(component -> JsonNames.ofProperty(component.getName()))
                .toList();
    }
}
