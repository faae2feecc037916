package org.causepilot.account.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.causepilot.account.control.AccessDenials;
import org.causepilot.account.control.CurrentAccount;

/**
 * The door of the pages. It looks at the account at each request: a login ends at once when its account is deactivated, or
 * when its password or rights change, and in any case after a working day.
 */
@WebFilter("/admin/*")
public class AdminPagesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST_LOGIN = Duration.ofHours(12);
    private static final String SIGN_IN = "/admin/login.xhtml";
    private static final String SIGN_IN_AGAIN = SIGN_IN + "?expired";
    private static final String CHANGE_PASSWORD = "/admin/password.xhtml";
    private static final Set<String> OPEN = Set.of(SIGN_IN, "/admin/activation.xhtml");

    @Inject
    private transient CurrentAccount currentAccount;

    @Inject
    private transient AccessDenials denials;

    @Inject
    private transient PageSignIn pageSignIn;

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        currentAccount.remainAnonymous(request.getRemoteAddr());
        String page = request.getServletPath();
        boolean ended = !recognised(request) && end(request);
        if (OPEN.contains(page)) {
            chain.doFilter(request, response);
        } else if (currentAccount.get().isEmpty()) {
            remember(request, page);
            PageRedirect.to(ended ? SIGN_IN_AGAIN : SIGN_IN, request, response);
        } else if (page.equals(CHANGE_PASSWORD)) {
            chain.doFilter(request, response);
        } else if (currentAccount.require().mustChangePassword()) {
            PageRedirect.to(CHANGE_PASSWORD, request, response);
        } else if (currentAccount.isSuperadmin()) {
            chain.doFilter(request, response);
        } else {
            denials.entry("pages", "superadmins-only");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean recognised(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return request.getUserPrincipal() instanceof AccountPrincipal login
                && session != null
                && clock.instant()
                        .isBefore(
                                Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST_LOGIN))
                && currentAccount.recognise(login.account(), login.generation(), request.getRemoteAddr());
    }

    /** Whether there was a login, which counts no longer. */
    private boolean end(HttpServletRequest request) throws ServletException {
        boolean signedIn = request.getUserPrincipal() != null;
        if (signedIn) {
            pageSignIn.signOut(request);
        }
        return signedIn;
    }

    /** Only what can be repeated by going there again. */
    private static void remember(HttpServletRequest request, String page) {
        if (request.getMethod().equals("GET") && page.endsWith(".xhtml") && !PageRedirect.isPartial(request)) {
            String query = request.getQueryString();
            request.getSession().setAttribute(PageSignIn.GOAL, query == null ? page : page + "?" + query);
        }
    }
}
