package org.causepilot.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.causepilot.account.control.MemberDirectory;
import org.causepilot.account.control.Memberships;
import org.causepilot.account.entity.Member;
import org.causepilot.account.entity.Role;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.control.OrganizationContext;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.paging.Page;

/** Who belongs to an organization: its administrators decide, and superadmins, who name the first of them. */
@ApplicationScoped
@Path("/organizations/{organization_id}/members")
@Produces(MediaType.APPLICATION_JSON)
@InOrganization(value = Role.ADMIN, orSuperadmin = true)
public class MembersResource {

    @Inject
    private OrganizationContext context;

    @Inject
    private Memberships memberships;

    @Inject
    private MemberDirectory directory;

    @GET
    public Page<MemberDetails> list(@BeanParam PageParameters page) {
        return directory.list(organization(), page.toRequest()).map(MemberDetails::of);
    }

    @POST
    @Idempotent
    public Response add(@NotNull AddMemberRequest request, @Context UriInfo uri) {
        UUID user = memberships.person(request.userId(), request.email());
        Member member = memberships.add(organization(), user, request.role());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(user.toString()).build())
                .entity(MemberDetails.of(member))
                .tag(EntityTags.of(member.version()))
                .build();
    }

    @PATCH
    @Path("/{user_id}")
    public Response change(
            @PathParam("user_id") UUID user,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull ChangeMemberRequest request) {
        Member member = memberships.change(organization(), user, request.role(), EntityTags.expected(ifMatch));
        return Response.ok(MemberDetails.of(member))
                .tag(EntityTags.of(member.version()))
                .build();
    }

    @DELETE
    @Path("/{user_id}")
    public void remove(@PathParam("user_id") UUID user, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        memberships.remove(organization(), user, EntityTags.expected(ifMatch));
    }

    private UUID organization() {
        return context.current().id();
    }
}
