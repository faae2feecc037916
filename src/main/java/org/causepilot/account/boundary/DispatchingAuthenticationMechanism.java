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
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

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

    @Inject
    private VerifiedTokens verified;

    private volatile HttpAuthenticationMechanism tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return isApi(request)
                ? validateToken(request, response, context)
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

    private AuthenticationStatus validateToken(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<CredentialValidationResult> known = header == null ? Optional.empty() : verified.find(header);
        if (known.isPresent()) {
            context.getClientSubject().getPrincipals().add(known.get().getCallerPrincipal());
            return context.notifyContainerAboutLogin(known.get());
        }
        return tokens().validateRequest(request, response, new Undecided(context, header));
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
    private final class Undecided extends HttpMessageContextWrapper {

        private final String header;

        Undecided(HttpMessageContext context, String header) {
            super(context);
            this.header = header;
        }

        @Override
        public AuthenticationStatus responseUnauthorized() {
            return doNothing();
        }

        @Override
        public AuthenticationStatus notifyContainerAboutLogin(CredentialValidationResult result) {
            if (header != null) {
                verified.remember(header, result);
            }
            return super.notifyContainerAboutLogin(result);
        }
    }
}
