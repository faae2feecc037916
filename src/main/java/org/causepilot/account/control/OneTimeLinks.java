package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets a person choose a password without anybody else ever knowing one. */
@ApplicationScoped
@Transactional
class OneTimeLinks {

    private static final String ISSUE = """
            INSERT INTO one_time_links (token_hash, user_id, purpose, expires_at, created_at)
            VALUES (?1, CAST(?2 AS uuid), ?3, ?4, ?5)
            """;
    private static final String ISSUED_SINCE = """
            SELECT count(*) FROM one_time_links WHERE user_id = CAST(?1 AS uuid) AND purpose = ?2 AND created_at > ?3
            """;
    private static final String OWNER =
            "SELECT CAST(user_id AS text), purpose FROM one_time_links WHERE token_hash = ?1 AND expires_at > ?2";
    private static final String SPEND =
            "DELETE FROM one_time_links WHERE token_hash = ?1 AND expires_at > ?2 RETURNING CAST(user_id AS text), purpose";

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    IssuedLink issue(UUID user, LinkPurpose purpose) {
        if (purpose.replacesOthers()) {
            withdraw(user);
        }
        LinkToken token = LinkToken.random();
        Instant now = clock.instant();
        Instant end = now.plus(purpose.lifetime());
        entityManager
                .createNativeQuery(ISSUE)
                .setParameter(1, token.digest())
                .setParameter(2, user.toString())
                .setParameter(3, purpose.wireName())
                .setParameter(4, end.atOffset(ZoneOffset.UTC))
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return new IssuedLink(token.value(), end);
    }

    /** Whether this person got one of that kind shortly before. */
    boolean issuedWithin(Duration time, UUID user, LinkPurpose purpose) {
        Object count = entityManager
                .createNativeQuery(ISSUED_SINCE)
                .setParameter(1, user.toString())
                .setParameter(2, purpose.wireName())
                .setParameter(3, clock.instant().minus(time).atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return ((Number) count).longValue() > 0;
    }

    /** Whom the link is for, while it can be used. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<LinkOwner> owner(LinkToken token) {
        return owner(OWNER, token);
    }

    /** Uses the link up. Of two who try at once, one gets nothing. */
    Optional<LinkOwner> spend(LinkToken token) {
        return owner(SPEND, token);
    }

    void withdraw(UUID user) {
        entityManager
                .createNativeQuery("DELETE FROM one_time_links WHERE user_id = CAST(?1 AS uuid)")
                .setParameter(1, user.toString())
                .executeUpdate();
    }

    private Optional<LinkOwner> owner(String sql, LinkToken token) {
        List<?> found = entityManager
                .createNativeQuery(sql)
                .setParameter(1, token.digest())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new LinkOwner(UUID.fromString((String) row[0]), LinkPurpose.ofWireName((String) row[1])));
    }

    /** Whose link it is, and why they have it. */
    record LinkOwner(UUID user, LinkPurpose purpose) {}
}
