package org.causepilot.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.audit.entity.Actor;
import org.causepilot.organization.entity.ConnectionRevision;
import org.causepilot.organization.entity.RevisionReason;
import org.causepilot.organization.entity.SealedConnection;
import org.causepilot.platform.problem.NotFoundException;

/** The last ten connection strings of each organization, sealed as the one in force is. */
@ApplicationScoped
public class ConnectionRevisions {

    private static final int KEPT = 10;
    private static final String INSERT = """
            INSERT INTO connection_revisions
                (organization_id, generation, sealed, reason, changed_by_id, changed_by, changed_at, database_identity)
            VALUES (CAST(?1 AS uuid), ?2, ?3, ?4, CAST(?5 AS uuid), ?6, ?7, ?8)
            """;
    private static final String FORGET =
            "DELETE FROM connection_revisions WHERE organization_id = CAST(?1 AS uuid) AND generation <= ?2";
    private static final String SELECT = """
            SELECT generation, sealed, reason, changed_by, changed_at, database_identity FROM connection_revisions
            WHERE organization_id = CAST(?1 AS uuid)
            """;
    private static final String ALL = SELECT + "ORDER BY generation DESC";
    private static final String ONE = SELECT + "AND generation = ?2";

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private ConnectionVault vault;

    @Inject
    private ActingPerson actingPerson;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID organization, long generation, byte[] ciphertext, String identity, RevisionReason reason) {
        Actor actor = actor();
        entityManager
                .createNativeQuery(INSERT)
                .setParameter(1, organization.toString())
                .setParameter(2, generation)
                .setParameter(3, ciphertext)
                .setParameter(4, reason.wireName())
                .setParameter(5, actor.id() == null ? null : actor.id().toString())
                .setParameter(6, actor.name())
                .setParameter(7, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(8, identity)
                .executeUpdate();
        entityManager
                .createNativeQuery(FORGET)
                .setParameter(1, organization.toString())
                .setParameter(2, generation - KEPT)
                .executeUpdate();
    }

    /** Newest first. */
    public List<ConnectionRevision> of(UUID organization) {
        List<?> rows = entityManager
                .createNativeQuery(ALL)
                .setParameter(1, organization.toString())
                .getResultList();
        return rows.stream().map(row -> revision(organization, (Object[]) row)).toList();
    }

    /** Empty when it is not among the last ten. The others may be unreadable. */
    public Optional<ConnectionRevision> find(UUID organization, long generation) {
        List<?> rows = entityManager
                .createNativeQuery(ONE)
                .setParameter(1, organization.toString())
                .setParameter(2, generation)
                .getResultList();
        return rows.stream().findFirst().map(row -> revision(organization, (Object[]) row));
    }

    /** @throws NotFoundException when it is not among the last ten */
    public ConnectionRevision get(UUID organization, long generation) {
        return find(organization, generation).orElseThrow(NotFoundException::new);
    }

    private ConnectionRevision revision(UUID organization, Object[] row) {
        long generation = ((Number) row[0]).longValue();
        SealedConnection stored = new SealedConnection((byte[]) row[1], generation);
        return new ConnectionRevision(
                generation,
                vault.open(organization, stored),
                Optional.ofNullable((String) row[5]),
                (String) row[2],
                (String) row[3],
                instant(row[4]));
    }

    private static Instant instant(Object stored) {
        return stored instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) stored).toInstant();
    }

    private Actor actor() {
        try {
            return actingPerson.get();
        } catch (ContextNotActiveException outsideOfRequests) {
            return Actor.SYSTEM;
        }
    }
}
