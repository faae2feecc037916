package org.causepilot.provisioning.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.causepilot.platform.problem.Message;
import org.causepilot.pool.entity.PoolUsage;
import org.causepilot.systemdatabase.entity.Confirmation;

/**
 * How an organization's database is, seen a moment ago.
 *
 * @param databaseName the one it has, or would be given
 * @param sizeBytes on disk
 * @param latency of one round trip
 * @param generation counts the changes of the connection
 * @param nodes how many servers run, and how many of them have heard of the organization's last change
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
        long generation,
        Confirmation nodes,
        Optional<Message> lastError) {}
