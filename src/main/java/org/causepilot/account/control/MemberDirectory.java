package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.causepilot.account.entity.Member;
import org.causepilot.account.entity.Membership;
import org.causepilot.account.entity.User;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.Folded;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;

/** Lists the members of an organization, by name. */
@ApplicationScoped
public class MemberDirectory {

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    public Page<Member> list(UUID organization, PageRequest page) {
        StringBuilder jpql = new StringBuilder(
                "SELECT m, u FROM Membership m, User u WHERE u.id = m.userId AND m.organizationId = :organization");
        page.pattern()
                .ifPresent(words ->
                        jpql.append(" AND (u.nameFolded LIKE :words ESCAPE '\\' OR u.email LIKE :words ESCAPE '\\')"));
        page.after(2)
                .ifPresent(
                        cursor -> jpql.append(" AND (u.nameFolded > :name OR (u.nameFolded = :name AND u.id > :id))"));
        jpql.append(" ORDER BY u.nameFolded, u.id");
        TypedQuery<Object[]> query =
                entityManager.createQuery(jpql.toString(), Object[].class).setMaxResults(page.limit() + 1);
        query.setParameter("organization", organization);
        page.pattern().ifPresent(words -> query.setParameter("words", words));
        page.after(2).ifPresent(cursor -> UserStore.placeAfter(query, cursor));
        List<Member> found = query.getResultStream()
                .map(row -> ((Membership) row[0]).of(((User) row[1]).snapshot()))
                .toList();
        return Page.of(found, page.limit(), last -> Cursor.after(Folded.of(last.fullName()), last.userId()));
    }
}
