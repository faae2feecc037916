package org.causepilot.form.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A form at one moment.
 *
 * @param version counts all changes; the entity tag
 */
public record FormSnapshot(UUID id, FormDetails details, long version, Instant createdAt, Instant updatedAt) {}
