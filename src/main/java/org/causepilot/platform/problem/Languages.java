package org.causepilot.platform.problem;

import java.util.List;
import java.util.Locale;

/** The languages CausePilot speaks. */
public final class Languages {

    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private Languages() {}

    /** The spoken language nearest to {@code wanted}; English when there is none. */
    public static Locale closest(Locale wanted) {
        return Locale.FRENCH.getLanguage().equals(wanted.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    /**
     * The best spoken language for an {@code Accept-Language} value (RFC 9110, section 12.5.4). A header that is
     * missing or cannot be read counts as no preference.
     */
    public static Locale accepted(String header) {
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
