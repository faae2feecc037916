package org.causepilot.architecture.violations.module_doors.donor.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.OfModule;
import org.causepilot.account.entity.Role;
import org.causepilot.organization.entity.Module;

/** One of its methods has a door at which nobody asks for the module. */
@Path("donors")
@InOrganization(Role.VIEWER)
@OfModule(Module.DONORS)
class DonorsResource {

    @GET
    @PermitAll
    String list() {
        return "";
    }
}
