package org.causepilot.analytics.control;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.causepilot.analytics.entity.EventDraft;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/** What an event may carry: little, flat, and nothing that {@code jsonb} cannot store. */
final class EventRules {

    private static final int MOST_PROPERTIES = 20;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_DIGITS = 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Duration FAST_CLOCK = Duration.ofMinutes(5);

    private EventRules() {}

    static List<FieldError> brokenBy(EventDraft event, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (event.occurredAt() != null && event.occurredAt().isAfter(now.plus(FAST_CLOCK))) {
            errors.add(new FieldError("occurred_at", "in-the-future", Message.of("analytics.in-the-future")));
        }
        if (!isSmallAndFlat(event.properties())) {
            errors.add(new FieldError(
                    "properties",
                    "event-properties",
                    Message.of("analytics.event-properties", MOST_PROPERTIES, LONGEST_TEXT, MOST_DIGITS)));
        }
        return errors;
    }

    private static boolean isSmallAndFlat(JsonObject properties) {
        return properties.size() <= MOST_PROPERTIES
                && properties.entrySet().stream().allMatch(EventRules::isStorable);
    }

    private static boolean isStorable(Map.Entry<String, JsonValue> property) {
        return NAME.matcher(property.getKey()).matches()
                && switch (property.getValue().getValueType()) {
                    case TRUE, FALSE, NULL -> true;
                    case STRING -> isStorable(((JsonString) property.getValue()).getString());
                    case NUMBER -> isStorable((JsonNumber) property.getValue());
                    case ARRAY, OBJECT -> false;
                };
    }

    /** PostgreSQL stores no NUL and no lone surrogate. */
    private static boolean isStorable(String text) {
        return text.length() <= LONGEST_TEXT
                && text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    /** {@code 1e999999} is short, and would be a million digits. */
    private static boolean isStorable(JsonNumber number) {
        BigDecimal value = number.bigDecimalValue();
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }
}
