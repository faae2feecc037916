package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
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

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

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
    }

    /** What was seen is no longer what is configured. */
    @Transactional
    public void forget(UUID organization) {
        entityManager
                .createNativeQuery("DELETE FROM organization_database_checks WHERE organization_id = CAST(?1 AS uuid)")
                .setParameter(1, organization.toString())
                .executeUpdate();
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
