package org.causepilot.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request comes from, as the server sees it. {@code X-Forwarded-For} is not read here, since anybody can write
 * it: a server behind a proxy is told so in its own configuration.
 */
@ApplicationScoped
public class ClientAddress {

    /** A proxy, which leads to the request at hand. */
    @Inject
    private HttpServletRequest request;

    public String get() {
        return request.getRemoteAddr();
    }
}
