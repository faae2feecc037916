package org.causepilot.platform.faces;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import org.causepilot.platform.problem.Languages;

/** In which language a page speaks: the reader's own choice, else the browser's wish, else French. */
final class ReaderLanguage {

    private static final Locale USUAL = Locale.FRENCH;

    private ReaderLanguage() {}

    static Locale of(String chosen, Enumeration<Locale> wished) {
        return spoken(chosen)
                .orElseGet(() -> Collections.list(wished).stream()
                        .map(wish -> spoken(wish.getLanguage()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(USUAL));
    }

    private static Optional<Locale> spoken(String language) {
        return Languages.SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
