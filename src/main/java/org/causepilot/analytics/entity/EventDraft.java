package org.causepilot.analytics.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened, as it was sent.
 *
 * @param occurredAt null for now
 * @param properties null for none
 */
public record EventDraft(String name, Instant occurredAt, JsonObject properties) {

    public EventDraft {
        properties = Optional.ofNullable(properties).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }
}
