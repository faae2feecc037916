package org.causepilot.account.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/** The address behind a one-time link: on the host that the request came to, the only name of ours that is known to work. */
final class ActivationLinks {

    private static final String PAGE = "/admin/activation.xhtml";

    private ActivationLinks() {}

    static String absolute(HttpServletRequest request, String token) {
        return UriBuilder.fromUri(request.getRequestURL().toString())
                .replacePath(request.getContextPath() + PAGE)
                .queryParam("token", token)
                .build()
                .toString();
    }

    static String absolute(UriInfo uri, String token) {
        return uri.getBaseUriBuilder()
                .replacePath(PAGE)
                .queryParam("token", token)
                .build()
                .toString();
    }
}
