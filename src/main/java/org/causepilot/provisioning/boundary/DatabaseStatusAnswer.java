package org.causepilot.provisioning.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.causepilot.pool.entity.PoolUsage;
import org.causepilot.provisioning.entity.DatabaseStatus;
import org.causepilot.systemdatabase.entity.Confirmation;

/** How an organization's database is, seen a moment ago. Sizes in bytes, times in milliseconds. */
public record DatabaseStatusAnswer(
        String status,
        String databaseName,
        String host,
        Integer port,
        String serverVersion,
        String schemaVersion,
        String latestSchemaVersion,
        Long sizeBytes,
        Double latencyMs,
        Instant checkedAt,
        PoolUsage pool,
        long generation,
        Confirmation nodes,
        String lastError) {

    static DatabaseStatusAnswer of(DatabaseStatus status, Locale locale) {
        return new DatabaseStatusAnswer(
                status.state().wireName(),
                status.databaseName(),
                status.host().orElse(null),
                status.port().orElse(null),
                status.serverVersion().orElse(null),
                status.schemaVersion().orElse(null),
                status.latestSchemaVersion(),
                status.sizeBytes().orElse(null),
                status.latency().map(DatabaseStatusAnswer::milliseconds).orElse(null),
                status.checkedAt(),
                status.pool(),
                status.generation(),
                status.nodes(),
                status.lastError().map(message -> message.in(locale)).orElse(null));
    }

    static double milliseconds(Duration duration) {
        return Math.round(duration.toNanos() / 10_000.0) / 100.0;
    }
}
