package org.causepilot.platform.faces;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What a browser keeps of its reader's choices. Whatever it sends back may be anything. */
public final class PageCookies {

    private static final Duration KEPT = Duration.ofDays(365);

    private PageCookies() {}

    public static Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> name.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** @param value letters, digits, dots and minus signs */
    public static void keep(String name, String value) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(faces.getExternalContext().getRequestContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(faces.getExternalContext().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        ((HttpServletResponse) faces.getExternalContext().getResponse()).addCookie(cookie);
    }
}
