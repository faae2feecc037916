package org.causepilot.account.boundary;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.OrganizationGuard;

/** The door of an organization, for the API. Which organization it is, the path alone says. */
@Priority(Priorities.AUTHORIZATION)
class OrganizationContextFilter implements ContainerRequestFilter {

    private static final String PARAMETER = "organization_id";

    private final OrganizationGuard guard;
    private final InOrganization rule;

    OrganizationContextFilter(OrganizationGuard guard, InOrganization rule) {
        this.guard = guard;
        this.rule = rule;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String organizationId = request.getUriInfo().getPathParameters().getFirst(PARAMETER);
        if (rule.orSuperadmin()) {
            guard.enterOrAsSuperadmin(organizationId, rule.value());
        } else {
            guard.enter(organizationId, rule.value());
        }
    }
}
