package org.causepilot.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;

/** Begins and ends the login of a browser. */
@ApplicationScoped
public class PageSignIn {

    static final String GOAL = "causepilot.goal";
    static final String HOME = "/admin/overview.xhtml";

    @Inject
    private SecurityContext securityContext;

    @Inject
    private ReaderPreferences readerPreferences;

    @Inject
    private Clock clock;

    /**
     * @return the path to go to now: where the person was headed when asked to sign in, or the first page
     * @throws org.causepilot.account.control.SignInRefusedException whatever the reason
     * @throws org.causepilot.account.control.TooManyAttemptsException without a look at the password
     */
    public String signIn(String email, String password, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        leaveLogin(request);
        AuthenticationParameters parameters = AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(email, password))
                .newAuthentication(true);
        if (securityContext.authenticate(request, response, parameters) != AuthenticationStatus.SUCCESS) {
            throw AccountIdentityStore.refusal(request);
        }
        // Whoever knew the session before the login knows nothing of the one after it.
        new PageSession(request.getSession(), clock).begin();
        request.changeSessionId();
        readerPreferences.apply(AccountIdentityStore.signedIn(request));
        return goal(request);
    }

    public void signOut(HttpServletRequest request) throws ServletException {
        leaveLogin(request);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The container would keep the login it has instead of taking the new one. */
    private static void leaveLogin(HttpServletRequest request) throws ServletException {
        if (request.getUserPrincipal() != null) {
            request.logout();
        }
    }

    private static String goal(HttpServletRequest request) {
        Object goal = request.getSession().getAttribute(GOAL);
        request.getSession().removeAttribute(GOAL);
        return request.getContextPath() + (goal == null ? HOME : goal);
    }
}
