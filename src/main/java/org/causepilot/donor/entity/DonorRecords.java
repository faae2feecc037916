package org.causepilot.donor.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.platform.json.StoredJson;

/**
 * Everything that is held about a donor, at one moment.
 *
 * @param donor the donor itself, every column
 * @param records what names the donor elsewhere, by what it is
 */
public record DonorRecords(UUID donorId, Instant gatheredAt, StoredJson donor, Map<String, List<StoredJson>> records) {}
