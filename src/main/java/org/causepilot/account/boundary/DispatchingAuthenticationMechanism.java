package org.causepilot.account.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tokens for the API, sessions for the pages, and neither for the other. Jakarta Security 3 resolves exactly one mechanism,
 * and the server adds one of its own for MicroProfile JWT; without this alternative, every request would fail.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class DispatchingAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String API = "/api/";

    @Inject
    private PagesMechanism pages;

    private volatile HttpAuthenticationMechanism tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return isApi(request)
                ? tokens().validateRequest(request, response, new Undecided(context))
                : pages.validateRequest(request, response, context);
    }

    @Override
    public AuthenticationStatus secureResponse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return AuthenticationStatus.SUCCESS;
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!isApi(request)) {
            pages.cleanSubject(request, response, context);
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + API);
    }

    private HttpAuthenticationMechanism tokens() {
        if (tokens == null) {
            tokens = ServerMechanisms.besides(DispatchingAuthenticationMechanism.class);
        }
        return tokens;
    }

    /** A bad token is no token: whether one is needed, and how its absence is answered, the resource's door decides. */
    private static final class Undecided extends HttpMessageContextWrapper {

        Undecided(HttpMessageContext context) {
            super(context);
        }

        @Override
        public AuthenticationStatus responseUnauthorized() {
            return doNothing();
        }
    }
}
