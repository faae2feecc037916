package org.causepilot.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * How people are known on the pages: by their HTTP session, which begins when the sign-in page hands over a credential.
 * Not seen as a mechanism of its own, since the container takes only one: {@link DispatchingAuthenticationMechanism}.
 */
@ApplicationScoped
@Typed(PagesMechanism.class)
@AutoApplySession
public class PagesMechanism implements HttpAuthenticationMechanism {

    @Inject
    private IdentityStoreHandler identityStores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        return credential == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(identityStores.validate(credential));
    }
}
