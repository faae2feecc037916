package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Invitation;
import org.causepilot.account.entity.OpenInvitation;
import org.causepilot.account.entity.Role;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;

/** The queries about invitations. One is worth what its inviter may do: those of people who may not invite do not count. */
@ApplicationScoped
class InvitationStore {

    private static final String COUNTING = """
            SELECT i, u.email FROM Invitation i, User u
            WHERE u.id = i.invitedById AND u.active = TRUE AND (u.superadmin = TRUE OR EXISTS (
                SELECT m.userId FROM Membership m
                WHERE m.userId = u.id AND m.organizationId = i.organizationId AND m.role = :admin))
            """;

    /** Whoever is invited again has the newer link only. */
    private static final String PUT = """
            INSERT INTO invitations
                (id, organization_id, email, role, language, token_hash, invited_by_id, created_at, expires_at)
            VALUES (CAST(?1 AS uuid), CAST(?2 AS uuid), ?3, ?4, ?5, ?6, CAST(?7 AS uuid), ?8, ?9)
            ON CONFLICT (organization_id, email) DO UPDATE SET
                id = excluded.id, role = excluded.role, language = excluded.language, token_hash = excluded.token_hash,
                invited_by_id = excluded.invited_by_id, created_at = excluded.created_at,
                expires_at = excluded.expires_at
            """;

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    void put(OpenInvitation invitation, UUID inviter, LinkToken token) {
        entityManager
                .createNativeQuery(PUT)
                .setParameter(1, invitation.id().toString())
                .setParameter(2, invitation.organizationId().toString())
                .setParameter(3, invitation.email().value())
                .setParameter(4, invitation.role().wireName())
                .setParameter(5, invitation.language().code())
                .setParameter(6, token.digest())
                .setParameter(7, inviter.toString())
                .setParameter(8, invitation.createdAt().atOffset(ZoneOffset.UTC))
                .setParameter(9, invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** By e-mail address, those that are over too. */
    Page<OpenInvitation> page(UUID organization, PageRequest page) {
        StringBuilder jpql = new StringBuilder(COUNTING).append(" AND i.organizationId = :organization");
        page.pattern().ifPresent(words -> jpql.append(" AND i.email LIKE :words ESCAPE '\\'"));
        page.after(2).ifPresent(cursor -> jpql.append(" AND (i.email > :name OR (i.email = :name AND i.id > :id))"));
        TypedQuery<Object[]> query =
                counting(jpql.append(" ORDER BY i.email, i.id").toString());
        query.setParameter("organization", organization).setMaxResults(page.limit() + 1);
        page.pattern().ifPresent(words -> query.setParameter("words", words));
        page.after(2).ifPresent(cursor -> UserStore.placeAfter(query, cursor));
        List<OpenInvitation> found =
                query.getResultStream().map(InvitationStore::read).toList();
        return Page.of(found, page.limit(), last -> Cursor.after(last.email(), last.id()));
    }

    Optional<OpenInvitation> byId(UUID organization, UUID id) {
        return counting(COUNTING + " AND i.organizationId = :organization AND i.id = :id")
                .setParameter("organization", organization)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(InvitationStore::read);
    }

    /** While it can be accepted. */
    Optional<OpenInvitation> byToken(LinkToken token) {
        return counting(COUNTING + " AND i.tokenHash = :hash AND i.expiresAt > :now")
                .setParameter("hash", token.digest())
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(InvitationStore::read);
    }

    /** Of two who try at once, one is told that there was nothing left. */
    boolean remove(UUID id) {
        Invitation invitation = entityManager.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (invitation != null) {
            entityManager.remove(invitation);
            entityManager.flush();
        }
        return invitation != null;
    }

    /** Of somebody who needs no invitation any more. */
    void forget(UUID organization, EmailAddress email) {
        entityManager
                .createQuery("DELETE FROM Invitation i WHERE i.organizationId = :organization AND i.email = :email")
                .setParameter("organization", organization)
                .setParameter("email", email.value())
                .executeUpdate();
    }

    boolean isMember(UUID organization, EmailAddress email) {
        return !entityManager
                .createQuery(
                        "SELECT m.userId FROM Membership m, User u WHERE m.organizationId = :organization"
                                + " AND u.id = m.userId AND LOWER(u.email) = :email",
                        UUID.class)
                .setParameter("organization", organization)
                .setParameter("email", email.value())
                .getResultList()
                .isEmpty();
    }

    private TypedQuery<Object[]> counting(String jpql) {
        return entityManager.createQuery(jpql, Object[].class).setParameter("admin", Role.ADMIN);
    }

    private static OpenInvitation read(Object[] row) {
        return ((Invitation) row[0]).by((String) row[1]);
    }
}
