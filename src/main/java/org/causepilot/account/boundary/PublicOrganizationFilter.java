package org.causepilot.account.boundary;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.causepilot.account.control.OrganizationGuard;
import org.causepilot.organization.entity.Module;

/** The door of an organization for strangers. Which organization it is, the path alone says. */
@Priority(Priorities.AUTHORIZATION)
class PublicOrganizationFilter implements ContainerRequestFilter {

    private static final String PARAMETER = "organization_slug";

    private final OrganizationGuard guard;
    private final Module module;

    PublicOrganizationFilter(OrganizationGuard guard, Module module) {
        this.guard = guard;
        this.module = module;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        guard.enterPublicly(request.getUriInfo().getPathParameters().getFirst(PARAMETER), module);
    }
}
