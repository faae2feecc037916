package org.causepilot.analytics.boundary;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.causepilot.analytics.entity.EventDraft;

/** Body of {@code POST}: something that happened. */
public record EventRequest(
        @NotBlank @Size(max = 80) @Pattern(regexp = "[a-z0-9][a-z0-9._-]*", message = "analytics.event-name")
        String name,

        Instant occurredAt,
        JsonObject properties) {

    EventDraft draft() {
        return new EventDraft(name, occurredAt, properties);
    }
}
