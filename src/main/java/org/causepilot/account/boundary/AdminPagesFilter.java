package org.causepilot.account.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.causepilot.account.control.AccessDenials;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.platform.http.Referrer;

/**
 * The door of the pages. It looks at the account at each request: a login ends at once when its account is deactivated, or
 * when its password or rights change; and in any case when nobody has done anything for a while, or after a working day.
 */
@WebFilter("/admin/*")
public class AdminPagesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SIGN_IN = "/admin/login.xhtml";
    private static final String SIGN_IN_AGAIN = SIGN_IN + "?ended";
    private static final String CHANGE_PASSWORD = "/admin/password.xhtml";
    private static final Set<String> OPEN = Set.of(SIGN_IN, "/admin/activation.xhtml", "/admin/forgot.xhtml");

    @Inject
    private transient CurrentAccount currentAccount;

    @Inject
    private transient ClientAddress clientAddress;

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
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        currentAccount.remainAnonymous(clientAddress.get());
        if (PageRequests.isForged(request)) {
            denials.entry("pages", "another-site");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String page = request.getServletPath();
        boolean ended = !recognised(request) && end(request);
        if (OPEN.contains(page)) {
            chain.doFilter(request, response);
        } else if (currentAccount.get().isEmpty()) {
            turnAway(ended, page, request, response);
        } else {
            welcome(page, request, response, chain);
        }
    }

    /** A script in the background is told so: the sign-in page would give its browser another session than its reader has. */
    private static void turnAway(boolean ended, String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (page.equals(SessionServlet.PATH)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (PageRequests.isBackground(request) && !PageRedirect.isPartial(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            remember(request, page);
            PageRedirect.to(ended ? SIGN_IN_AGAIN : SIGN_IN, request, response);
        }
    }

    private void welcome(String page, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!PageRequests.isBackground(request)) {
            session(request).deed();
        }
        if (page.equals(CHANGE_PASSWORD) || page.equals(SessionServlet.PATH)) {
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
        return request.getUserPrincipal() instanceof AccountPrincipal login
                && !session(request).isOver()
                && currentAccount.recognise(login.account(), login.generation(), clientAddress.get());
    }

    private PageSession session(HttpServletRequest request) {
        return new PageSession(request.getSession(false), clock);
    }

    /** Whether there was a login, which counts no longer. The container may have forgotten it, the browser has not. */
    private boolean end(HttpServletRequest request) throws ServletException {
        if (request.getUserPrincipal() != null) {
            pageSignIn.signOut(request);
            return true;
        }
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    /** Where one goes after the sign-in: to the page, or back to the page whose form was sent in vain. */
    private static void remember(HttpServletRequest request, String page) {
        if (!page.endsWith(".xhtml") || PageRequests.isBackground(request)) {
            return;
        }
        String query = request.getQueryString();
        String asked = query == null ? page : page + "?" + query;
        String goal = request.getMethod().equals("GET") ? asked : goalOfForm(request, asked);
        request.getSession().setAttribute(PageSignIn.GOAL, goal);
    }

    private static String goalOfForm(HttpServletRequest request, String asked) {
        return Referrer.page(request)
                .filter(from -> from.startsWith("/admin/") && OPEN.stream().noneMatch(from::startsWith))
                .orElse(asked);
    }
}
