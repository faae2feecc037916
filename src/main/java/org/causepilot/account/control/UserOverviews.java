package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.causepilot.account.entity.Membership;
import org.causepilot.account.entity.Role;
import org.causepilot.account.entity.User;
import org.causepilot.account.entity.UserOverview;
import org.causepilot.account.entity.UserOverview.Belonging;
import org.causepilot.audit.control.AuditSearch;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.AuditFilter;
import org.causepilot.audit.entity.AuditOutcome;
import org.causepilot.organization.control.OrganizationDirectory;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.NotFoundException;

/** People as superadmins see them: with where they belong, and when they were last here. */
@ApplicationScoped
public class UserOverviews {

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private UserStore users;

    @Inject
    private OrganizationDirectory organizations;

    @Inject
    private AuditSearch trail;

    /** @throws NotFoundException when there is nobody */
    public UserOverview get(UUID id) {
        User user = users.byId(id).orElseThrow(NotFoundException::new);
        return new UserOverview(user.snapshot(), user.passwordHash().isPresent(), memberships(id), lastSignIn(id));
    }

    private List<Belonging> memberships(UUID user) {
        Map<UUID, Role> roles = entityManager
                .createQuery("SELECT m FROM Membership m WHERE m.userId = :user", Membership.class)
                .setParameter("user", user)
                .getResultStream()
                .collect(Collectors.toMap(Membership::organizationId, Membership::role));
        return organizations.inOrder(List.copyOf(roles.keySet())).stream()
                .sorted(Comparator.comparing(OrganizationSnapshot::name))
                .map(organization ->
                        new Belonging(organization.id(), organization.name(), roles.get(organization.id())))
                .toList();
    }

    private Optional<Instant> lastSignIn(UUID user) {
        AuditFilter signIns = new AuditFilter(null, user, SignIn.ACTION, AuditOutcome.SUCCEEDED, null, null);
        return trail.page(signIns, PageRequest.first(1)).items().stream()
                .findFirst()
                .map(AuditEntry::occurredAt);
    }
}
