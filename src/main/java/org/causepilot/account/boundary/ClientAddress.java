package org.causepilot.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.causepilot.account.control.TrustedProxies;

/** Where the request at hand comes from. */
@ApplicationScoped
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** A proxy, which leads to the request at hand. */
    @Inject
    private HttpServletRequest request;

    @Inject
    private TrustedProxies proxies;

    public String get() {
        return proxies.client(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
    }
}
