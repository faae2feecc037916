package org.causepilot.provisioning.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.causepilot.orgdatabase.entity.PoolUsage;
import org.causepilot.platform.problem.Message;

/**
 * How an organization's database is, seen a moment ago.
 *
 * @param databaseName the one it has, or would be given
 * @param sizeBytes on disk
 * @param latency of one round trip
 * @param lastError why it is not connected
 */
public record DatabaseStatus(
        DatabaseState state,
        String databaseName,
        Optional<String> host,
        Optional<Integer> port,
        Optional<String> serverVersion,
        Optional<String> schemaVersion,
        String latestSchemaVersion,
        Optional<Long> sizeBytes,
        Optional<Duration> latency,
        Instant checkedAt,
        PoolUsage pool,
        Optional<Message> lastError) {}
