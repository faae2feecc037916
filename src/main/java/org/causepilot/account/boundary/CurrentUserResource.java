package org.causepilot.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.causepilot.account.control.Accounts;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.control.Passwords;
import org.causepilot.account.control.SignedIn;
import org.causepilot.account.entity.Account;
import org.causepilot.platform.http.EntityTags;

/** What somebody may know and do about their own account: all that a temporary password opens. */
@ApplicationScoped
@Path("/users/me")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn(withTemporaryPassword = true)
public class CurrentUserResource {

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private ClientAddress clientAddress;

    @GET
    public Response get() {
        Account account = currentAccount.require();
        return Response.ok(UserDetails.of(account))
                .tag(EntityTags.of(account.version()))
                .build();
    }

    @PATCH
    @SignedIn
    public Response change(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull ChangeOwnAccountRequest request) {
        Account changed =
                accounts.change(currentAccount.require().id(), EntityTags.expected(ifMatch), request.change());
        return Response.ok(UserDetails.of(changed))
                .tag(EntityTags.of(changed.version()))
                .build();
    }

    @POST
    @Path("/password")
    public void changePassword(@NotNull PasswordChangeRequest request) {
        passwords.change(
                currentAccount.require().id(), request.currentPassword(), request.newPassword(), clientAddress.get());
    }
}
