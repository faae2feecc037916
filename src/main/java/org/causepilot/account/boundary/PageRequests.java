package org.causepilot.account.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.causepilot.platform.faces.UiSettings;

/** What the door of the pages must know of a request before anybody reads it. */
final class PageRequests {

    private static final String SOURCE = "jakarta.faces.source";
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> OF_OURS = Set.of("same-origin", "none");

    private PageRequests() {}

    /**
     * Whether the page asks by itself, with nobody there: our own script says so in a header; PrimeFaces' poll and remote
     * command by their id, {@code refresh}.
     */
    static boolean isBackground(HttpServletRequest request) {
        return request.getHeader(UiSettings.BACKGROUND) != null
                || PageRedirect.isPartial(request) && isRefresh(request.getParameter(SOURCE));
    }

    /**
     * Whether another site may have made the browser send it. The cookie is {@code SameSite=Strict} besides; neither is
     * sent by programs, which have no cookie to steal.
     */
    static boolean isForged(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isOfAnotherOrigin(request) : !OF_OURS.contains(site);
    }

    private static boolean isRefresh(String source) {
        return source != null && (source.equals("refresh") || source.endsWith(":refresh"));
    }

    private static boolean isOfAnotherOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return !request.getHeader("Host").equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }
}
