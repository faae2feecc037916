package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a person choose a first password without anybody else ever knowing one. The table holds digests only: whoever
 * reads it, or a backup of it, can use none of the links.
 */
@ApplicationScoped
@Transactional
public class OneTimeLinks {

    public static final Duration LIFETIME = Duration.ofDays(7);
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** The token of a new link; earlier links of this person work no longer. */
    public String issue(UUID user) {
        withdraw(user);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("INSERT INTO one_time_links (token_hash, user_id, expires_at, created_at)"
                        + " VALUES (?1, CAST(?2 AS uuid), ?3, ?4)")
                .setParameter(1, digest(token))
                .setParameter(2, user.toString())
                .setParameter(3, now.plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return token;
    }

    /** Whom the link is for, while it can be used. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<UUID> owner(String token) {
        return user(
                "SELECT CAST(user_id AS text) FROM one_time_links WHERE token_hash = ?1 AND expires_at > ?2", token);
    }

    /** Uses the link up. Of two who try at once, one gets nothing. */
    Optional<UUID> spend(String token) {
        return user(
                "DELETE FROM one_time_links WHERE token_hash = ?1 AND expires_at > ?2 RETURNING CAST(user_id AS text)",
                token);
    }

    void withdraw(UUID user) {
        entityManager
                .createNativeQuery("DELETE FROM one_time_links WHERE user_id = CAST(?1 AS uuid)")
                .setParameter(1, user.toString())
                .executeUpdate();
    }

    private Optional<UUID> user(String sql, String token) {
        List<?> found = entityManager
                .createNativeQuery(sql)
                .setParameter(1, digest(token))
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.stream().findFirst().map(id -> UUID.fromString(id.toString()));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
