package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.control.Memberships;
import org.causepilot.account.control.SignedIn;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.paging.Page;
import org.causepilot.provisioning.control.OrganizationOnboarding;
import org.causepilot.provisioning.control.OrganizationOverviews;
import org.causepilot.provisioning.entity.OrganizationFilter;

/** All organizations, or those that the caller belongs to. */
@Path("organizations")
@RequestScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationsResource {

    @Inject
    private OrganizationOverviews overviews;

    @Inject
    private OrganizationOnboarding onboarding;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Memberships memberships;

    @GET
    public Page<Record> list(@BeanParam OrganizationParameters wanted, @BeanParam PageParameters page) {
        boolean superadmin = currentAccount.isSuperadmin();
        OrganizationFilter filter = superadmin
                ? wanted.filter()
                : wanted.filter()
                        .amongOnly(memberships.organizationsOf(
                                currentAccount.require().id()));
        return overviews
                .page(filter, wanted.sort(), page.toRequest())
                .map(overview -> OrganizationAnswer.of(overview, superadmin));
    }

    @POST
    @Idempotent
    @SuperadminOnly
    public Response create(OrganizationRequest wanted, @Context UriInfo uri) {
        OrganizationSnapshot created = onboarding.create(wanted.toNewOrganization());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.id().toString())
                        .build())
                .tag(EntityTags.of(created.version()))
                .entity(OrganizationAnswer.of(overviews.of(created), true))
                .build();
    }
}
