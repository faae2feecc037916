package org.causepilot.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.causepilot.organization.entity.Organization;
import org.causepilot.organization.entity.OrganizationSnapshot;

/** Reads many organizations at once. */
@ApplicationScoped
public class OrganizationDirectory {

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    /** As they stand in {@code ids}; those that are not there, or that nobody is to know of, are left out. */
    public List<OrganizationSnapshot> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, OrganizationSnapshot> found = entityManager
                .createQuery("SELECT o FROM Organization o WHERE o.id IN :ids", Organization.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Organization::snapshot)
                .filter(OrganizationSnapshot::isVisible)
                .collect(Collectors.toMap(OrganizationSnapshot::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
