package org.causepilot.donation.boundary;

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
import org.causepilot.donation.control.DonationStore;
import org.causepilot.donation.entity.DonationSnapshot;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.entity.Module;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.http.VersionedAnswer;
import org.causepilot.platform.paging.Page;

/** The gifts to one organization: its viewers read, its editors write. */
@Path("organizations/{organization_id}/donations")
@ApplicationScoped
@InOrganization(Role.VIEWER)
@OfModule(Module.DONORS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class DonationsResource {

    @Inject
    private DonationStore donations;

    @GET
    public Page<DonationAnswer> list(@BeanParam DonationParameters wanted, @BeanParam PageParameters page) {
        return donations
                .list(wanted.toFilter(), wanted.sort(), page.toRequest())
                .map(DonationAnswer::of);
    }

    @POST
    @Idempotent
    @InOrganization(Role.EDITOR)
    public Response add(@NotNull DonationRequest wanted, @Context UriInfo uri) {
        DonationSnapshot added = donations.add(wanted::givenAt);
        return VersionedAnswer.created(uri, added.id(), added.version(), DonationAnswer.of(added));
    }

    @GET
    @Path("{donation_id}")
    public Response get(@PathParam("donation_id") PathId id, @Context Request request) {
        DonationSnapshot donation = donations.get(id.value());
        return VersionedAnswer.unlessKnown(request, donation.version(), DonationAnswer.of(donation));
    }

    @PUT
    @Path("{donation_id}")
    @InOrganization(Role.EDITOR)
    public Response replace(
            @PathParam("donation_id") PathId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DonationRequest wanted) {
        return answer(donations.change(id.value(), EntityTags.expected(ifMatch), wanted::insteadOf));
    }

    @PATCH
    @Path("{donation_id}")
    @InOrganization(Role.EDITOR)
    public Response change(
            @PathParam("donation_id") PathId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DonationPatch patch) {
        return answer(donations.change(id.value(), EntityTags.expected(ifMatch), patch::applyTo));
    }

    @DELETE
    @Path("{donation_id}")
    @InOrganization(Role.EDITOR)
    public void remove(@PathParam("donation_id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        donations.remove(id.value(), EntityTags.expected(ifMatch));
    }

    private static Response answer(DonationSnapshot donation) {
        return VersionedAnswer.of(donation.version(), DonationAnswer.of(donation));
    }
}
