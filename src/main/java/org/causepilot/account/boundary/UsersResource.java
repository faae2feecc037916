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
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.control.Accounts;
import org.causepilot.account.control.IssuedLink;
import org.causepilot.account.control.NewAccount;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.account.entity.Account;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.paging.Page;

/** Everybody's accounts. */
@ApplicationScoped
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@SuperadminOnly
public class UsersResource {

    @Inject
    private Accounts accounts;

    @GET
    public Page<UserDetails> list(@BeanParam PageParameters page) {
        return accounts.list(page.toRequest()).map(UserDetails::of);
    }

    @POST
    @Idempotent
    public Response create(@NotNull CreateUserRequest request, @Context UriInfo uri) {
        NewAccount created = accounts.create(request.draft(), Optional.ofNullable(request.password()));
        Account account = created.account();
        String link = created.link()
                .map(issued -> ActivationLinks.absolute(uri, issued.token()))
                .orElse(null);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(account.id().toString())
                        .build())
                .entity(CreatedUser.of(account, link))
                .tag(EntityTags.of(account.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id) {
        return answer(accounts.get(id));
    }

    @PATCH
    @Path("/{id}")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull ChangeUserRequest request) {
        return answer(accounts.change(id, EntityTags.expected(ifMatch), request.change()));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        accounts.delete(id, EntityTags.expected(ifMatch));
    }

    /** All that the password opened ends at once; a new one is chosen behind the link. */
    @POST
    @Path("/{id}/password-reset")
    @Idempotent
    public Response resetPassword(@PathParam("id") UUID id, @Context UriInfo uri) {
        IssuedLink issued = accounts.resetPassword(id);
        return Response.ok(new PasswordLink(ActivationLinks.absolute(uri, issued.token()), issued.expiresAt()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response answer(Account account) {
        return Response.ok(UserDetails.of(account))
                .tag(EntityTags.of(account.version()))
                .build();
    }
}
