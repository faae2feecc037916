package org.causepilot.platform.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence for people, kept as a key until the reader's language is known.
 *
 * <p>The first word of the key names the room that owns the sentence: {@code connection.host-missing} stands in
 * {@code org/causepilot/connection/messages_fr.properties} and {@code …_en.properties}. Arguments are put in by
 * {@link MessageFormat}; they must never be secret and never be refused input.
 */
public record Message(String key, List<Object> arguments) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    public String in(Locale locale) {
        String pattern = bundle(locale).getString(key);
        return new MessageFormat(pattern, locale).format(resolved(locale));
    }

    private Object[] resolved(Locale locale) {
        return arguments.stream()
                .map(argument -> argument instanceof Message nested ? nested.in(locale) : argument)
                .toArray();
    }

    private ResourceBundle bundle(Locale locale) {
        String room = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(
                "org.causepilot." + room + ".messages",
                Languages.closest(locale),
                Message.class.getClassLoader(),
                NO_FALLBACK);
    }

    /** English: for logs and stack traces, which have no reader's language. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
