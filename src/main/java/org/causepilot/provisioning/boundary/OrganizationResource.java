package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.account.entity.Role;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.PathId;
import org.causepilot.provisioning.control.OrganizationAdministration;
import org.causepilot.provisioning.control.OrganizationOverviews;

/** One organization. */
@Path("organizations/{organization_id}")
@RequestScoped
@SuperadminOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class OrganizationResource {

    @Inject
    private OrganizationOverviews overviews;

    @Inject
    private OrganizationAdministration administration;

    @Inject
    private CurrentAccount currentAccount;

    @PathParam("organization_id")
    private PathId id;

    @GET
    @InOrganization(value = Role.VIEWER, orSuperadmin = true)
    public Response get(@Context Request request) {
        OrganizationSnapshot known = overviews.get(id.value()).organization();
        EntityTag tag = EntityTags.of(known.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? answer(known) : unchanged.build();
    }

    @PATCH
    public Response change(OrganizationPatch patch, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(administration.change(
                id.value(),
                Optional.ofNullable(patch.name().value()),
                Optional.ofNullable(patch.isActive().value()),
                EntityTags.expected(ifMatch)));
    }

    /** Nothing is lost yet: the answer is the organization, restorable during its grace time. */
    @DELETE
    public Response delete(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(administration.delete(id.value(), EntityTags.expected(ifMatch)));
    }

    private Response answer(OrganizationSnapshot organization) {
        return Response.ok(OrganizationAnswer.of(overviews.of(organization), currentAccount.isSuperadmin()))
                .tag(EntityTags.of(organization.version()))
                .build();
    }
}
