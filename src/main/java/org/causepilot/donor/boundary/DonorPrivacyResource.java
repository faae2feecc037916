package org.causepilot.donor.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.OfModule;
import org.causepilot.account.entity.Role;
import org.causepilot.donor.control.DonorErasure;
import org.causepilot.donor.control.PersonalData;
import org.causepilot.organization.entity.Module;
import org.causepilot.platform.http.PathId;

/** What a donor may ask for: to see everything that is held about them, and to be forgotten. */
@Path("organizations/{organization_id}/donors")
@ApplicationScoped
@InOrganization(Role.VIEWER)
@OfModule(Module.DONORS)
@Produces(MediaType.APPLICATION_JSON)
public class DonorPrivacyResource {

    @Inject
    private PersonalData personalData;

    @Inject
    private DonorErasure erasure;

    @Inject
    private CurrentAccount account;

    @GET
    @Path("{donor_id}/personal-data")
    public Response gather(@PathParam("donor_id") PathId id) {
        return Response.ok(PersonalDataAnswer.of(personalData.of(id.value())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** @param except columns, as a refusal named them, in which the number or the name is another person's */
    @POST
    @Path("{donor_id}/erasure")
    @InOrganization(Role.ADMIN)
    public ErasureAnswer erase(@PathParam("donor_id") PathId id, @QueryParam("except") List<String> except) {
        return ErasureAnswer.of(erasure.erase(id.value(), account.require().id(), except));
    }
}
