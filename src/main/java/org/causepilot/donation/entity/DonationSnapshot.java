package org.causepilot.donation.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A gift at one moment.
 *
 * @param version counts all changes; the entity tag
 */
public record DonationSnapshot(UUID id, DonationDetails details, long version, Instant createdAt, Instant updatedAt) {}
