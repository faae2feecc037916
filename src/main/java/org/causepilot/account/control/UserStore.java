package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.entity.User;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.persistence.DatabaseRules;
import org.causepilot.platform.problem.NotFoundException;

/** The queries about people. */
@ApplicationScoped
class UserStore {

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    Optional<User> byId(UUID id) {
        return Optional.ofNullable(entityManager.find(User.class, id));
    }

    /** @param email normalised */
    Optional<User> byEmail(String email) {
        return entityManager
                .createQuery("SELECT u FROM User u WHERE LOWER(u.email) = :email", User.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /** Only where the address names its owner for sure; {@code email} normalised. */
    Optional<User> byProvenEmail(String email) {
        return byEmail(email).filter(User::isAddressProven);
    }

    /** For a change: nobody else changes it before the transaction ends. */
    User locked(UUID id) {
        User user = entityManager.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (user == null) {
            throw new NotFoundException();
        }
        return user;
    }

    /** One too many, see {@link org.causepilot.platform.paging.Page#of}. */
    List<User> page(PageRequest page) {
        StringBuilder jpql = new StringBuilder("SELECT u FROM User u WHERE 1 = 1");
        page.pattern()
                .ifPresent(words ->
                        jpql.append(" AND (u.nameFolded LIKE :words ESCAPE '\\' OR u.email LIKE :words ESCAPE '\\')"));
        page.after(2)
                .ifPresent(
                        cursor -> jpql.append(" AND (u.nameFolded > :name OR (u.nameFolded = :name AND u.id > :id))"));
        jpql.append(" ORDER BY u.nameFolded, u.id");
        TypedQuery<User> query =
                entityManager.createQuery(jpql.toString(), User.class).setMaxResults(page.limit() + 1);
        page.pattern().ifPresent(words -> query.setParameter("words", words));
        page.after(2).ifPresent(cursor -> placeAfter(query, cursor));
        return query.getResultList();
    }

    boolean anySuperadmin() {
        return entityManager
                        .createQuery("SELECT COUNT(u) FROM User u WHERE u.superadmin = TRUE", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** Those who can sign in and run the platform, locked: two of them cannot remove each other at the same moment. */
    List<User> lockedSuperadmins() {
        return entityManager
                .createQuery(
                        "SELECT u FROM User u WHERE u.superadmin = TRUE AND u.active = TRUE"
                                + " AND u.passwordHash IS NOT NULL ORDER BY u.id",
                        User.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** @throws EmailTakenException when somebody has the e-mail address already */
    void add(User user) {
        entityManager.persist(user);
        flush();
    }

    void remove(User user) {
        entityManager.remove(user);
        entityManager.flush();
    }

    /** Lets the database decide what is unique: only it sees everybody at once. */
    void flush() {
        DatabaseRules.flush(
                entityManager,
                broken -> Optional.ofNullable(broken.getSQLState())
                        .filter(DatabaseRules.UNIQUE_VIOLATION::equals)
                        .map(violation -> new EmailTakenException()));
    }

    static void placeAfter(TypedQuery<?> query, Cursor cursor) {
        try {
            query.setParameter("name", cursor.keys().get(0))
                    .setParameter("id", UUID.fromString(cursor.keys().get(1)));
        } catch (IllegalArgumentException foreign) {
            throw Cursor.refused();
        }
    }
}
