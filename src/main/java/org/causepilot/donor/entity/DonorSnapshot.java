package org.causepilot.donor.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A donor at one moment.
 *
 * @param version counts all changes; the entity tag
 */
public record DonorSnapshot(UUID id, DonorDetails details, long version, Instant createdAt, Instant updatedAt) {}
