package org.causepilot.platform.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import org.causepilot.platform.time.TimeZones;

/**
 * How one reader wants the pages: language, theme and time zone. What was chosen in this session comes first, then what the
 * account keeps, then what the browser says. Cookies remember language and theme for the sign-in page, where nobody is known
 * yet.
 */
@Named("ui")
@SessionScoped
public class UiSettings implements Serializable {

    /** Sent by {@code refresh.js}. */
    public static final String BACKGROUND = "X-Background";

    static final String LANGUAGE = "causepilot-language";
    static final String THEME = "causepilot-theme";
    /** Written by {@code zone.js}. */
    static final String ZONE = "causepilot-zone";

    private static final long serialVersionUID = 1L;
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Inject
    private transient HttpServletRequest request;

    @Inject
    private transient Event<ReaderChoice> choices;

    private Locale locale;
    private Theme theme;
    private ZoneId zone;
    private transient ReaderChoice chosen = ReaderChoice.NONE;

    @PostConstruct
    void read() {
        locale = ReaderLanguage.of(PageCookies.read(request, LANGUAGE).orElse(null), wished());
        theme = Theme.ofCode(PageCookies.read(request, THEME).orElse(null));
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

    /** The account's; else the browser's, asked anew each time, since a script of the first page tells it; else UTC. */
    public ZoneId getZone() {
        return Optional.ofNullable(zone)
                .or(() -> PageCookies.read(request, ZONE).flatMap(TimeZones::find))
                .orElse(UTC);
    }

    /** Whether a page refreshes itself: it is answered without a view of its own, for of those a session keeps a few only. */
    public boolean isBackground() {
        return request.getHeader(BACKGROUND) != null;
    }

    /** The switches show the same page again, by a redirect, as a plain GET. */
    public String speak(String language) {
        locale = ReaderLanguage.of(language, Collections.enumeration(Collections.singleton(locale)));
        chosen = chosen().and(locale);
        return kept();
    }

    public String wear(String code) {
        theme = Theme.ofCode(code);
        chosen = chosen().and(theme);
        return kept();
    }

    /** What was chosen since the session began, before or after the sign-in. */
    public ReaderChoice chosen() {
        return chosen == null ? ReaderChoice.NONE : chosen;
    }

    /** What the account says, from now on. @param timeZone empty for the browser's */
    public void adopt(Locale language, Theme colours, Optional<ZoneId> timeZone) {
        locale = language;
        theme = colours;
        zone = timeZone.orElse(null);
        chosen = ReaderChoice.NONE;
        remember();
    }

    private String kept() {
        remember();
        choices.fire(chosen);
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true";
    }

    private void remember() {
        PageCookies.keep(LANGUAGE, locale.getLanguage());
        PageCookies.keep(THEME, theme.code());
    }
}
