package org.causepilot.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.Invitations;
import org.causepilot.account.control.NewInvitation;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Role;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.control.OrganizationContext;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.paging.Page;

/** Who is asked to join an organization: its administrators decide, and superadmins. */
@ApplicationScoped
@Path("/organizations/{organization_id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@InOrganization(value = Role.ADMIN, orSuperadmin = true)
public class OrganizationInvitationsResource {

    @Inject
    private OrganizationContext context;

    @Inject
    private Invitations invitations;

    @GET
    public Page<InvitationDetails> list(@BeanParam PageParameters page) {
        return invitations.list(organization(), page.toRequest()).map(InvitationDetails::of);
    }

    @POST
    @Idempotent
    public Response invite(@NotNull InvitationRequest request, @Context UriInfo uri) {
        NewInvitation issued = invitations.issue(organization(), new EmailAddress(request.email()), request.role());
        String link = ActivationLinks.absolute(uri, issued.token());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(issued.invitation().id().toString())
                        .build())
                .entity(CreatedInvitation.of(issued.invitation(), link))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{invitation_id}")
    public InvitationDetails get(@PathParam("invitation_id") PathId id) {
        return InvitationDetails.of(invitations.get(organization(), id.value()));
    }

    @DELETE
    @Path("/{invitation_id}")
    public void withdraw(@PathParam("invitation_id") PathId id) {
        invitations.withdraw(organization(), id.value());
    }

    private UUID organization() {
        return context.current().id();
    }
}
