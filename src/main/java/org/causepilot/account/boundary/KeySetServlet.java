package org.causepilot.account.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.causepilot.account.control.AccessTokens;

/** The public key of our tokens, where others look for it (RFC 8615); outside of the API's base path. */
@WebServlet("/.well-known/jwks.json")
public class KeySetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccessTokens accessTokens;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/jwk-set+json");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getOutputStream().print(accessTokens.publicKeySet());
    }
}
