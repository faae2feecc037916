package org.causepilot.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.causepilot.account.control.AccessToken;
import org.causepilot.account.control.AccessTokens;
import org.causepilot.account.control.SignIn;

/** Signing in to the API. */
@ApplicationScoped
@Path("/auth/token")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    private SignIn signIn;

    @Inject
    private AccessTokens accessTokens;

    @Inject
    private ClientAddress clientAddress;

    @POST
    @PermitAll
    public Response issue(@NotNull TokenRequest request) {
        AccessToken token = accessTokens.issue(signIn.signIn(request.email(), request.password(), clientAddress.get()));
        return Response.ok(new TokenDetails(
                        token.value(), "Bearer", token.lifetime().toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
