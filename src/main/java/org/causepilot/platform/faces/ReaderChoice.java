package org.causepilot.platform.faces;

import java.util.Locale;
import java.util.Optional;

/** What a reader has just chosen with the switches of a page: an event, for whoever keeps it with the reader's account. */
public record ReaderChoice(Optional<Locale> language, Optional<Theme> theme) {

    public static final ReaderChoice NONE = new ReaderChoice(Optional.empty(), Optional.empty());

    ReaderChoice and(Locale chosen) {
        return new ReaderChoice(Optional.of(chosen), theme);
    }

    ReaderChoice and(Theme chosen) {
        return new ReaderChoice(language, Optional.of(chosen));
    }
}
