package org.causepilot.analytics.entity;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** Something that happened, as it is kept. */
public record RecordedEvent(UUID id, String name, Instant occurredAt, JsonObject properties) {}
