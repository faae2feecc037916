package org.causepilot.organization.entity;

import java.time.Instant;
import org.causepilot.connection.entity.ConnectionString;

/**
 * One of the last connection strings of an organization.
 *
 * @param reason see {@link RevisionReason#wireName()}
 */
public record ConnectionRevision(
        long generation, ConnectionString connection, String reason, String changedBy, Instant changedAt) {}
