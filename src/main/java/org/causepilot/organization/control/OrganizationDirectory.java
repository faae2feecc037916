package org.causepilot.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.causepilot.organization.entity.Organization;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.OrganizationStatus;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.Folded;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;

/** Lists organizations, by name. Those still being made, and those that are gone, are not shown. */
@ApplicationScoped
public class OrganizationDirectory {

    private static final Set<OrganizationStatus> HIDDEN =
            Set.of(OrganizationStatus.PROVISIONING, OrganizationStatus.DELETED);

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    public Page<OrganizationSnapshot> all(PageRequest page) {
        return list(page, "", query -> {});
    }

    public Page<OrganizationSnapshot> among(Set<UUID> ids, PageRequest page) {
        return ids.isEmpty()
                ? new Page<>(List.of(), null)
                : list(page, " AND o.id IN :ids", query -> query.setParameter("ids", ids));
    }

    private Page<OrganizationSnapshot> list(
            PageRequest page, String restriction, java.util.function.Consumer<TypedQuery<Organization>> parameters) {
        StringBuilder jpql = new StringBuilder("SELECT o FROM Organization o WHERE o.status NOT IN :hidden");
        jpql.append(restriction);
        page.pattern()
                .ifPresent(words ->
                        jpql.append(" AND (o.nameFolded LIKE :words ESCAPE '\\' OR o.slug LIKE :words ESCAPE '\\')"));
        page.after(2)
                .ifPresent(
                        cursor -> jpql.append(" AND (o.nameFolded > :name OR (o.nameFolded = :name AND o.id > :id))"));
        jpql.append(" ORDER BY o.nameFolded, o.id");

        TypedQuery<Organization> query = entityManager.createQuery(jpql.toString(), Organization.class);
        query.setParameter("hidden", HIDDEN).setMaxResults(page.limit() + 1);
        parameters.accept(query);
        page.pattern().ifPresent(words -> query.setParameter("words", words));
        page.after(2).ifPresent(cursor -> placeAfter(query, cursor));
        List<OrganizationSnapshot> found =
                query.getResultStream().map(Organization::snapshot).toList();
        return Page.of(found, page.limit(), last -> Cursor.after(Folded.of(last.name()), last.id()));
    }

    private static void placeAfter(TypedQuery<Organization> query, Cursor cursor) {
        try {
            query.setParameter("name", cursor.keys().get(0))
                    .setParameter("id", UUID.fromString(cursor.keys().get(1)));
        } catch (IllegalArgumentException foreign) {
            throw Cursor.refused();
        }
    }
}
