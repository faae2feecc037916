package org.causepilot.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.causepilot.account.control.Passwords;

/** What the holder of a one-time link may do. The link is the proof; there is no other yet. */
@ApplicationScoped
@Path("/invitations/{token}")
@PermitAll
public class InvitationsResource {

    @Inject
    private Passwords passwords;

    @Inject
    private ClientAddress clientAddress;

    @POST
    @Path("/acceptance")
    public void accept(@PathParam("token") String token, @NotNull AcceptanceRequest request) {
        passwords.activate(token, request.password(), Optional.ofNullable(request.fullName()), clientAddress.get());
    }
}
