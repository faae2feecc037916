package org.causepilot.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** From which of our pages a form was sent. Its own address has lost what stood behind the question mark. */
public final class Referrer {

    private Referrer() {}

    /** Path and query below the application; empty when it was none of our pages, or the browser does not say. */
    public static Optional<String> page(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"))
                .flatMap(Referrer::address)
                .filter(from -> from.getRawAuthority() != null
                        && from.getRawAuthority().equals(request.getHeader("Host"))
                        && from.getRawPath().startsWith(request.getContextPath() + "/"))
                .map(from ->
                        from.getRawPath().substring(request.getContextPath().length())
                                + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
