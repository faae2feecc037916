package org.causepilot.donor.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.OfModule;
import org.causepilot.account.entity.Role;
import org.causepilot.donor.control.DonorStore;
import org.causepilot.donor.entity.DonorSnapshot;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.entity.Module;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.http.VersionedAnswer;
import org.causepilot.platform.paging.Page;

/**
 * The donors of one organization: its viewers read, its editors write. One object for all requests, since making one for
 * each would cost as much as the statement that it is made for.
 */
@Path("organizations/{organization_id}/donors")
@ApplicationScoped
@InOrganization(Role.VIEWER)
@OfModule(Module.DONORS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class DonorsResource {

    @Inject
    private DonorStore donors;

    @GET
    public Page<DonorSummary> list(@BeanParam DonorParameters wanted, @BeanParam PageParameters page) {
        return donors.list(wanted.toFilter(), wanted.sort(), page.toRequest()).map(DonorSummary::of);
    }

    @POST
    @Idempotent
    @InOrganization(Role.EDITOR)
    public Response add(@NotNull DonorRequest wanted, @Context UriInfo uri) {
        DonorSnapshot added = donors.add(wanted.details());
        return VersionedAnswer.created(uri, added.id(), added.version(), DonorAnswer.of(added));
    }

    @GET
    @Path("{donor_id}")
    public Response get(@PathParam("donor_id") PathId id, @Context Request request) {
        DonorSnapshot donor = donors.get(id.value());
        return VersionedAnswer.unlessKnown(request, donor.version(), DonorAnswer.of(donor));
    }

    @PUT
    @Path("{donor_id}")
    @InOrganization(Role.EDITOR)
    public Response replace(
            @PathParam("donor_id") PathId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DonorRequest wanted) {
        return answer(donors.change(id.value(), EntityTags.expected(ifMatch), before -> wanted.details()));
    }

    @PATCH
    @Path("{donor_id}")
    @InOrganization(Role.EDITOR)
    public Response change(
            @PathParam("donor_id") PathId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DonorPatch patch) {
        return answer(donors.change(id.value(), EntityTags.expected(ifMatch), patch::applyTo));
    }

    @DELETE
    @Path("{donor_id}")
    @InOrganization(Role.EDITOR)
    public void remove(@PathParam("donor_id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        donors.remove(id.value(), EntityTags.expected(ifMatch));
    }

    private static Response answer(DonorSnapshot donor) {
        return VersionedAnswer.of(donor.version(), DonorAnswer.of(donor));
    }
}
