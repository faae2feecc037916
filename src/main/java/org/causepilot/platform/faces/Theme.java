package org.causepilot.platform.faces;

import java.util.Locale;

/** Which colours the pages wear. */
public enum Theme {
    /** As the reader's system says. */
    SYSTEM,
    LIGHT,
    DARK;

    /** {@code dark}, as the style sheet and the cookie know it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme of that code; the system's for anything else, a cookie being whatever the browser sends. */
    public static Theme ofCode(String code) {
        for (Theme theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        return SYSTEM;
    }
}
