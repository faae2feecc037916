package org.causepilot.account.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.causepilot.account.control.OneTimeAddress;

/** The address behind a one-time link: on the host that the request came to, the only name of ours that is known to work. */
final class ActivationLinks {

    private ActivationLinks() {}

    static String absolute(HttpServletRequest request, String token) {
        return UriBuilder.fromUri(request.getRequestURL().toString())
                .replacePath(request.getContextPath() + OneTimeAddress.PAGE)
                .queryParam(OneTimeAddress.PARAMETER, token)
                .build()
                .toString();
    }

    static String absolute(UriInfo uri, String token) {
        return uri.getBaseUriBuilder()
                .replacePath(OneTimeAddress.PAGE)
                .queryParam(OneTimeAddress.PARAMETER, token)
                .build()
                .toString();
    }
}
