package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.causepilot.provisioning.entity.DatabaseChecked;
import org.causepilot.provisioning.entity.DatabaseState;
import org.causepilot.provisioning.entity.LastCheck;

/** What the last look at each database found, so that a list of organizations need not dial every one of them. */
@ApplicationScoped
public class LastChecks {

    private static final String UPSERT = """
            INSERT INTO organization_database_checks (organization_id, outcome, schema_version, failure_code, checked_at)
            VALUES (CAST(?1 AS uuid), ?2, ?3, ?4, ?5)
            ON CONFLICT (organization_id) DO UPDATE SET outcome = excluded.outcome,
                schema_version = coalesce(excluded.schema_version, organization_database_checks.schema_version),
                failure_code = excluded.failure_code, checked_at = excluded.checked_at
            """;
    private static final String SELECT = """
            SELECT CAST(organization_id AS text), outcome, schema_version, checked_at FROM organization_database_checks
            WHERE organization_id = ANY (CAST(?1 AS uuid[]))
            """;

    /**
     * Those that were never looked at first; what could not be looked at, for a reason that nobody foresaw, again after an
     * hour. At most as many as one round can reach.
     */
    private static final String DUE = """
            SELECT CAST(o.id AS text), split_part(o.connection_target, '/', 1)
            FROM organizations o LEFT JOIN organization_database_checks c ON c.organization_id = o.id
            WHERE o.status = 'active' AND o.connection_target IS NOT NULL AND o.way_back IS NULL
                AND (c.checked_at IS NULL OR c.checked_at < ?1)
                AND (c.failure_code IS DISTINCT FROM 'unknown' OR c.checked_at < now() - interval '1 hour')
            ORDER BY c.checked_at NULLS FIRST LIMIT 1000
            """;

    /**
     * An organization whose database is to be looked at.
     *
     * @param server host and port
     */
    record Due(UUID organization, String server) {}

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private Event<DatabaseChecked> news;

    @Inject
    private Clock clock;

    @Transactional
    public void remember(UUID organization, DatabaseState state, String schemaVersion, String failureCode) {
        entityManager
                .createNativeQuery(UPSERT)
                .setParameter(1, organization.toString())
                .setParameter(2, state.wireName())
                .setParameter(3, schemaVersion)
                .setParameter(4, failureCode)
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        news.fire(new DatabaseChecked(organization));
    }

    /** What was seen is no longer what is configured. */
    @Transactional
    public void forget(UUID organization) {
        entityManager
                .createNativeQuery("DELETE FROM organization_database_checks WHERE organization_id = CAST(?1 AS uuid)")
                .setParameter(1, organization.toString())
                .executeUpdate();
    }

    /** Active organizations whose last check is older than that. */
    List<Due> due(Duration age) {
        List<?> rows = entityManager
                .createNativeQuery(DUE)
                .setParameter(1, clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Due(UUID.fromString((String) row[0]), (String) row[1]))
                .toList();
    }

    public Map<UUID, LastCheck> of(Collection<UUID> organizations) {
        String ids = organizations.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        List<?> rows =
                entityManager.createNativeQuery(SELECT).setParameter(1, ids).getResultList();
        Map<UUID, LastCheck> checks = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            checks.put(
                    UUID.fromString((String) row[0]),
                    new LastCheck(
                            DatabaseState.ofWireName((String) row[1]),
                            Optional.ofNullable((String) row[2]),
                            instant(row[3])));
        }
        return checks;
    }

    private static Instant instant(Object stored) {
        return stored instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) stored).toInstant();
    }
}
