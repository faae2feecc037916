package org.causepilot.platform.faces;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.causepilot.platform.problem.Languages;

/** The sentences of the pages. */
final class PageTexts {

    private static final String BUNDLE = "org.causepilot.pages.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private PageTexts() {}

    /** A sentence with its {@link MessageFormat} places filled. */
    static String of(Locale locale, String key, Object... arguments) {
        return new MessageFormat(texts(locale).getString(key), Languages.closest(locale)).format(arguments);
    }

    /** A sentence without places, if there is one of that name. */
    static Optional<String> find(Locale locale, String key) {
        ResourceBundle texts = texts(locale);
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, Languages.closest(locale), PageTexts.class.getClassLoader(), NO_FALLBACK);
    }
}
