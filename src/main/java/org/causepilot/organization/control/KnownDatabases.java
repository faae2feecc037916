package org.causepilot.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;

/**
 * Every database that was ever an organization's, by its identity. What a database says of itself can be copied with it
 * or removed from it; what stands here cannot.
 */
@ApplicationScoped
public class KnownDatabases {

    private static final String OWNER =
            "SELECT CAST(organization_id AS text) FROM organization_databases WHERE identity = ?1";
    private static final String ANY =
            "SELECT count(*) FROM organization_databases WHERE organization_id = CAST(?1 AS uuid)";
    private static final String REMEMBER = """
            INSERT INTO organization_databases (identity, organization_id, claimed_at)
            VALUES (?1, CAST(?2 AS uuid), ?3) ON CONFLICT DO NOTHING
            """;
    private static final String FORGET =
            "DELETE FROM organization_databases WHERE identity = ?1 AND organization_id = CAST(?2 AS uuid)";

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public Optional<UUID> ownerOf(String identity) {
        List<?> owners =
                entityManager.createNativeQuery(OWNER).setParameter(1, identity).getResultList();
        return owners.stream().findFirst().map(owner -> UUID.fromString((String) owner));
    }

    /** Whether any database of the organization is known. */
    public boolean hasAnyOf(UUID organization) {
        Object count = entityManager
                .createNativeQuery(ANY)
                .setParameter(1, organization.toString())
                .getSingleResult();
        return ((Number) count).longValue() > 0;
    }

    /**
     * At once, whatever becomes of the caller: a database that carries a claim is known, even when the server dies next.
     *
     * @return false when it was known as the organization's before
     * @throws DatabaseInUseException when it is another organization's
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean remember(String identity, UUID organization) {
        return insert(identity, organization);
    }

    /** As {@link #remember}, for a copy that somebody vouches for. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean acceptCopy(String identity, UUID organization) {
        boolean isNew = insert(identity, organization);
        audit.record(AuditEvent.succeeded("database.copy-accepted", organization, Map.of("identity", identity)));
        return isNew;
    }

    /** For a database that could not be made the organization's after all. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forget(String identity, UUID organization) {
        entityManager
                .createNativeQuery(FORGET)
                .setParameter(1, identity)
                .setParameter(2, organization.toString())
                .executeUpdate();
    }

    private boolean insert(String identity, UUID organization) {
        int inserted = entityManager
                .createNativeQuery(REMEMBER)
                .setParameter(1, identity)
                .setParameter(2, organization.toString())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (!ownerOf(identity).equals(Optional.of(organization))) {
            throw new DatabaseInUseException();
        }
        return inserted > 0;
    }
}
