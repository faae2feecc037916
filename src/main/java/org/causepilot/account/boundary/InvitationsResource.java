package org.causepilot.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.causepilot.account.control.LinkHolders;

/**
 * What the holder of a one-time link may do. For their own account the link is the proof; for a membership it is half of
 * it, see {@link LinkHolders#answer}.
 */
@ApplicationScoped
@Path("/invitations/{token}")
@PermitAll
public class InvitationsResource {

    @Inject
    private LinkHolders holders;

    @Inject
    private ClientAddress clientAddress;

    @POST
    @Path("/acceptance")
    public void accept(@PathParam("token") String token, @NotNull AcceptanceRequest request) {
        holders.answer(token, request.answer(), clientAddress.get());
    }
}
