package org.causepilot.idempotency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.idempotency.entity.Attempt;
import org.causepilot.idempotency.entity.IdempotencyKey;
import org.causepilot.idempotency.entity.KeptAnswer;
import org.causepilot.secret.control.SecretSealer;
import org.causepilot.secret.entity.SealedColumn;
import org.causepilot.secret.entity.SecretPlace;

/** Remembers for a day what was answered to whom. */
@ApplicationScoped
@Transactional
public class KeptAnswers {

    private static final Duration KEPT_FOR = Duration.ofDays(1);

    /** No request takes so long; a key taken for longer was left behind by a server that died. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(2);

    private static final String TAKE = """
            INSERT INTO idempotency_keys AS taken (user_id, idempotency_key, request_digest, created_at)
            VALUES (CAST(?1 AS uuid), ?2, ?3, ?4)
            ON CONFLICT (user_id, idempotency_key) DO UPDATE
            SET request_digest = excluded.request_digest, created_at = excluded.created_at,
                status = NULL, location = NULL, entity_tag = NULL, body_sealed = NULL
            WHERE taken.created_at < ?5 OR (taken.status IS NULL AND taken.created_at < ?6)
            """;
    private static final String MINE = """
             WHERE user_id = CAST(?1 AS uuid) AND idempotency_key = ?2
            """;
    private static final String BEGUN_MICROS = "CAST(extract(epoch FROM created_at) * 1000000 AS bigint)";
    private static final String FIND = "SELECT request_digest, " + BEGUN_MICROS
            + ", status, location, entity_tag, body_sealed FROM idempotency_keys" + MINE;
    private static final String STILL_MINE = MINE + " AND created_at = ?3 AND status IS NULL";
    private static final String ANSWER = """
            UPDATE idempotency_keys SET status = ?4, location = ?5, entity_tag = ?6, body_sealed = ?7
            """ + STILL_MINE;
    private static final String GIVE_BACK = "DELETE FROM idempotency_keys" + STILL_MINE;

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private SecretSealer sealer;

    @Inject
    private Clock clock;

    /**
     * Takes the key for a request, or finds the answer that it got before.
     *
     * @throws KeyReusedException when the key named another request
     * @throws StillRunningException when that request is being carried out right now
     */
    public Attempt begin(UUID user, IdempotencyKey key, byte[] requestDigest) {
        Instant now = clock.instant();
        int taken = mine(TAKE, user, key)
                .setParameter(3, requestDigest)
                .setParameter(4, stored(now))
                .setParameter(5, stored(now.minus(KEPT_FOR)))
                .setParameter(6, stored(now.minus(LONGEST_REQUEST)))
                .executeUpdate();
        return taken == 1 ? new Attempt(user, key, micros(now), Optional.empty()) : earlier(user, key, requestDigest);
    }

    /** Keeps the answer, or gives the key back for another try when the answer is not final. */
    public void finish(Attempt attempt, KeptAnswer answer) {
        if (!answer.isFinal()) {
            stillMine(GIVE_BACK, attempt).executeUpdate();
            return;
        }
        stillMine(ANSWER, attempt)
                .setParameter(4, answer.status())
                .setParameter(5, answer.location())
                .setParameter(6, answer.entityTag())
                .setParameter(7, answer.body() == null ? null : sealer.seal(answer.body(), place(attempt)))
                .executeUpdate();
    }

    /** @return how many answers were forgotten */
    public int forgetOld() {
        return entityManager
                .createNativeQuery("DELETE FROM idempotency_keys WHERE created_at < ?1")
                .setParameter(1, stored(clock.instant().minus(KEPT_FOR)))
                .executeUpdate();
    }

    private Attempt earlier(UUID user, IdempotencyKey key, byte[] requestDigest) {
        List<?> rows = mine(FIND, user, key).getResultList();
        if (rows.isEmpty()) {
            throw new StillRunningException();
        }
        Object[] row = (Object[]) rows.get(0);
        if (!MessageDigest.isEqual((byte[]) row[0], requestDigest)) {
            throw new KeyReusedException();
        }
        if (row[2] == null) {
            throw new StillRunningException();
        }
        Attempt earlier = new Attempt(user, key, ((Number) row[1]).longValue(), Optional.empty());
        return new Attempt(user, key, earlier.begunMicros(), Optional.of(answer(earlier, row)));
    }

    private KeptAnswer answer(Attempt earlier, Object[] row) {
        String body = row[5] == null ? null : sealer.open((byte[]) row[5], place(earlier));
        return new KeptAnswer(((Number) row[2]).intValue(), (String) row[3], (String) row[4], body);
    }

    private Query mine(String sql, UUID user, IdempotencyKey key) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, user.toString())
                .setParameter(2, key.value());
    }

    private Query stillMine(String sql, Attempt attempt) {
        Instant begun = Instant.EPOCH.plus(attempt.begunMicros(), ChronoUnit.MICROS);
        return mine(sql, attempt.user(), attempt.key()).setParameter(3, stored(begun));
    }

    private static SecretPlace place(Attempt attempt) {
        return place(attempt.user(), attempt.begunMicros());
    }

    /** Bound to the very attempt: an answer moved to another key does not open. */
    private static SecretPlace place(UUID user, long begunMicros) {
        return new SecretPlace("idempotency_keys", "body_sealed", user, begunMicros);
    }

    /** Where this room keeps sealed secrets. */
    @Produces
    static SealedColumn sealedBodies() {
        return new SealedColumn(
                "idempotency_keys", "body_sealed", "body_key_id", "user_id", BEGUN_MICROS, KeptAnswers::place);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
