package org.causepilot.account.boundary;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.OrganizationGuard;
import org.causepilot.organization.entity.Module;

/** The door of an organization, for the API. Which organization it is, the path alone says. */
@Priority(Priorities.AUTHORIZATION)
class OrganizationContextFilter implements ContainerRequestFilter {

    private static final String PARAMETER = "organization_id";

    private final OrganizationGuard guard;
    private final InOrganization rule;
    private final Optional<Module> module;

    /** @param module that everything behind it belongs to */
    OrganizationContextFilter(OrganizationGuard guard, InOrganization rule, Optional<Module> module) {
        this.guard = guard;
        this.rule = rule;
        this.module = module;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String organizationId = request.getUriInfo().getPathParameters().getFirst(PARAMETER);
        if (rule.orSuperadmin()) {
            guard.enterOrAsSuperadmin(organizationId, rule.value(), module);
        } else {
            guard.enter(organizationId, rule.value(), module);
        }
    }
}
