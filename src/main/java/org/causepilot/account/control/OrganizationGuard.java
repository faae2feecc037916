package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.Role;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.organization.control.KnownOrganizations;
import org.causepilot.organization.control.OrganizationContext;
import org.causepilot.organization.control.OrganizationSuspendedException;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.OrganizationStatus;
import org.causepilot.platform.problem.ForbiddenException;
import org.causepilot.platform.problem.NotFoundException;

/**
 * The door of an organization, for API and pages alike: who passes is inside, and nobody gets inside another way.
 */
@ApplicationScoped
public class OrganizationGuard {

    private static final Set<OrganizationStatus> UNKNOWN =
            Set.of(OrganizationStatus.PROVISIONING, OrganizationStatus.DELETED);

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private KnownMemberships memberships;

    @Inject
    private KnownOrganizations organizations;

    @Inject
    private OrganizationContext context;

    @Inject
    private AuditTrail auditTrail;

    /**
     * @throws NotFoundException for an organization that does not exist and for one that the caller does not belong to:
     *     the two cannot be told apart
     * @throws ForbiddenException when the caller's role is not enough
     * @throws OrganizationSuspendedException when the organization may not work
     */
    public OrganizationSnapshot enter(String organizationId, Role needed) {
        Account account = currentAccount.require();
        OrganizationSnapshot organization = existing(organizationId);
        Optional<Role> role = memberships.roleOf(account.id(), organization.id());
        if (role.isEmpty()) {
            refused(organization, "not-a-member");
            throw new NotFoundException();
        }
        if (!role.get().allows(needed)) {
            refused(organization, "role-too-low");
            throw new ForbiddenException();
        }
        if (!organization.isActive()) {
            refused(organization, "suspended");
            throw new OrganizationSuspendedException();
        }
        context.enter(organization);
        return organization;
    }

    /** As {@link #enter}; a superadmin enters in any case. Not for an organization's own data. */
    public OrganizationSnapshot enterOrAsSuperadmin(String organizationId, Role needed) {
        if (!currentAccount.isSuperadmin()) {
            return enter(organizationId, needed);
        }
        OrganizationSnapshot organization = existing(organizationId);
        context.enter(organization);
        return organization;
    }

    private OrganizationSnapshot existing(String organizationId) {
        return uuid(organizationId)
                .flatMap(organizations::find)
                .filter(found -> !UNKNOWN.contains(found.status()))
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void refused(OrganizationSnapshot organization, String reason) {
        auditTrail.recordApart(AuditEvent.refused("access.refused", organization.id(), Map.of("reason", reason)));
    }
}
