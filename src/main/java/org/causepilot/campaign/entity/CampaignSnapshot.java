package org.causepilot.campaign.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A campaign at one moment.
 *
 * @param folded what lists are sorted by
 * @param version counts all changes; the entity tag
 */
public record CampaignSnapshot(
        UUID id, CampaignDetails details, String folded, long version, Instant createdAt, Instant updatedAt) {}
