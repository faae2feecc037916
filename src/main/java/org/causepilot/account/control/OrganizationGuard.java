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
import org.causepilot.organization.control.KnownModules;
import org.causepilot.organization.control.KnownOrganizations;
import org.causepilot.organization.control.KnownSlugs;
import org.causepilot.organization.control.ModuleDisabledException;
import org.causepilot.organization.control.OrganizationContext;
import org.causepilot.organization.control.OrganizationSuspendedException;
import org.causepilot.organization.entity.Module;
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
    private KnownSlugs slugs;

    @Inject
    private KnownModules modules;

    @Inject
    private OrganizationContext context;

    @Inject
    private AuditTrail auditTrail;

    /**
     * @throws NotFoundException for an organization that does not exist and for one that the caller does not belong to:
     *     the two cannot be told apart
     * @throws ForbiddenException when the caller's role is not enough
     * @param module what the caller is about to use; empty for what belongs to none
     * @throws OrganizationSuspendedException when the organization may not work
     * @throws ModuleDisabledException when it has turned the module off
     */
    public OrganizationSnapshot enter(String organizationId, Role needed, Optional<Module> module) {
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
        return admit(organization, module);
    }

    /** As {@link #enter}; a superadmin needs no membership. Not for an organization's own data. */
    public OrganizationSnapshot enterOrAsSuperadmin(String organizationId, Role needed, Optional<Module> module) {
        return currentAccount.isSuperadmin()
                ? admit(existing(organizationId), module)
                : enter(organizationId, needed, module);
    }

    /**
     * For everybody, without an account. Refusals leave nothing in the audit trail: a stranger could fill it.
     *
     * @throws NotFoundException whether there is no such organization, it may not work, or has turned the module off
     */
    public OrganizationSnapshot enterPublicly(String slug, Module module) {
        OrganizationSnapshot organization = slugs.find(slug)
                .flatMap(organizations::find)
                .filter(OrganizationSnapshot::isActive)
                .filter(found -> modules.isEnabled(found.id(), module))
                .orElseThrow(NotFoundException::new);
        context.enter(organization);
        return organization;
    }

    private OrganizationSnapshot admit(OrganizationSnapshot organization, Optional<Module> module) {
        if (module.isPresent() && !modules.isEnabled(organization.id(), module.get())) {
            refused(organization, "module-disabled");
            throw new ModuleDisabledException();
        }
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
