package org.causepilot.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.causepilot.account.control.PasswordResets;
import org.causepilot.account.entity.EmailAddress;

/** For people who forgot their password. */
@ApplicationScoped
@Path("/auth/password-reset")
public class PasswordResetResource {

    @Inject
    private PasswordResets resets;

    @Inject
    private ClientAddress clientAddress;

    @POST
    @PermitAll
    public Response ask(@NotNull PasswordResetRequest request) {
        resets.ask(new EmailAddress(request.email()), clientAddress.get());
        return Response.accepted().build();
    }
}
