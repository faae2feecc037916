package org.causepilot.campaign.boundary;

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
import org.causepilot.campaign.control.CampaignStore;
import org.causepilot.campaign.entity.CampaignSnapshot;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.entity.Module;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.http.VersionedAnswer;
import org.causepilot.platform.paging.Page;

/**
 * The campaigns of one organization: its viewers read, its editors write.
 */
@Path("organizations/{organization_id}/campaigns")
@ApplicationScoped
@InOrganization(Role.VIEWER)
@OfModule(Module.CAMPAIGNS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class CampaignsResource {

    @Inject
    private CampaignStore campaigns;

    @GET
    public Page<CampaignAnswer> list(@BeanParam CampaignParameters wanted, @BeanParam PageParameters page) {
        return campaigns.list(wanted.status(), wanted.sort(), page.toRequest()).map(CampaignAnswer::of);
    }

    @POST
    @Idempotent
    @InOrganization(Role.EDITOR)
    public Response add(@NotNull CampaignRequest wanted, @Context UriInfo uri) {
        CampaignSnapshot added = campaigns.add(wanted.details());
        return VersionedAnswer.created(uri, added.id(), added.version(), CampaignAnswer.of(added));
    }

    @GET
    @Path("{campaign_id}")
    public Response get(@PathParam("campaign_id") PathId id, @Context Request request) {
        CampaignSnapshot campaign = campaigns.get(id.value());
        return VersionedAnswer.unlessKnown(request, campaign.version(), CampaignAnswer.of(campaign));
    }

    @PUT
    @Path("{campaign_id}")
    @InOrganization(Role.EDITOR)
    public Response replace(
            @PathParam("campaign_id") PathId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull CampaignRequest wanted) {
        return answer(campaigns.change(id.value(), EntityTags.expected(ifMatch), wanted::insteadOf));
    }

    @PATCH
    @Path("{campaign_id}")
    @InOrganization(Role.EDITOR)
    public Response change(
            @PathParam("campaign_id") PathId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull CampaignPatch patch) {
        return answer(campaigns.change(id.value(), EntityTags.expected(ifMatch), patch::applyTo));
    }

    @DELETE
    @Path("{campaign_id}")
    @InOrganization(Role.EDITOR)
    public void remove(@PathParam("campaign_id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        campaigns.remove(id.value(), EntityTags.expected(ifMatch));
    }

    private static Response answer(CampaignSnapshot campaign) {
        return VersionedAnswer.of(campaign.version(), CampaignAnswer.of(campaign));
    }
}
