package org.causepilot.platform.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;

/**
 * How one reader wants the pages: language and theme. A choice is kept in a cookie, so that it outlives the session and
 * already holds on the sign-in page.
 */
@Named("ui")
@SessionScoped
public class UiSettings implements Serializable {

    static final String LANGUAGE = "causepilot-language";
    static final String THEME = "causepilot-theme";

    private static final long serialVersionUID = 1L;
    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    private transient HttpServletRequest request;

    private Locale locale;
    private Theme theme;

    @PostConstruct
    void read() {
        locale = ReaderLanguage.of(cookie(LANGUAGE).orElse(null), wished());
        theme = Theme.ofCode(cookie(THEME).orElse(null));
    }

    /** A request without a wish has, for the container, the language of the machine: nobody's wish. */
    private Enumeration<Locale> wished() {
        return request.getHeader("Accept-Language") == null ? Collections.emptyEnumeration() : request.getLocales();
    }

    public Locale getLocale() {
        return locale;
    }

    public String getLanguage() {
        return locale.getLanguage();
    }

    public String getTheme() {
        return theme.code();
    }

    /** The theme switch and the language switch show the same page again, by a redirect, as a plain GET. */
    public String speak(String language) {
        locale = ReaderLanguage.of(language, Collections.enumeration(Collections.singleton(locale)));
        return keep(LANGUAGE, locale.getLanguage());
    }

    public String wear(String code) {
        theme = Theme.ofCode(code);
        return keep(THEME, theme.code());
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> name.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static String keep(String name, String value) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(faces.getExternalContext().getRequestContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(faces.getExternalContext().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        ((HttpServletResponse) faces.getExternalContext().getResponse()).addCookie(cookie);
        return faces.getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
