package org.causepilot.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.entity.Role;
import org.causepilot.organization.control.OrganizationContext;
import org.causepilot.organization.control.OrganizationModules;
import org.causepilot.organization.entity.Module;
import org.causepilot.organization.entity.ModuleState;
import org.causepilot.platform.paging.Page;

/** What an organization uses: its members see it, its administrators decide. */
@ApplicationScoped
@Path("/organizations/{organization_id}/modules")
@Produces(MediaType.APPLICATION_JSON)
@InOrganization(value = Role.VIEWER, orSuperadmin = true)
public class ModulesResource {

    @Inject
    private OrganizationContext context;

    @Inject
    private OrganizationModules modules;

    @GET
    public Page<ModuleState> list() {
        return new Page<>(modules.list(context.current().id()), null);
    }

    @PUT
    @Path("/{module}")
    @InOrganization(value = Role.ADMIN, orSuperadmin = true)
    public ModuleState turn(@PathParam("module") Module module, @NotNull ModuleRequest wanted) {
        return modules.turn(context.current().id(), module, wanted.isEnabled());
    }
}
