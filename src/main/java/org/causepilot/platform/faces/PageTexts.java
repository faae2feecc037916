package org.causepilot.platform.faces;

import java.text.MessageFormat;
import java.util.Locale;
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
        Locale spoken = Languages.closest(locale);
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, spoken, PageTexts.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(texts.getString(key), spoken).format(arguments);
    }
}
