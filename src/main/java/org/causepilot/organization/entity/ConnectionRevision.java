package org.causepilot.organization.entity;

import java.time.Instant;
import java.util.Optional;
import org.causepilot.connection.entity.ConnectionString;

/**
 * One of the last connection strings of an organization.
 *
 * @param identity which database it led to; empty when its server did not tell
 * @param reason see {@link RevisionReason#wireName()}
 */
public record ConnectionRevision(
        long generation,
        ConnectionString connection,
        Optional<String> identity,
        String reason,
        String changedBy,
        Instant changedAt) {}
