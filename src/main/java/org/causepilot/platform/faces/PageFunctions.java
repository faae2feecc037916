package org.causepilot.platform.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** What our tags compute: sentences with places to fill, and times as people say them. */
public final class PageFunctions {

    private static final Duration JUST_NOW = Duration.ofSeconds(45);

    private PageFunctions() {}

    public static String text(String key, Object first) {
        return PageMessages.text(key, first);
    }

    public static String text2(String key, Object first, Object second) {
        return PageMessages.text(key, first, second);
    }

    /** What is to be said at the top of the page; counts as said then. */
    public static List<FacesMessage> messages() {
        List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList(null);
        messages.forEach(FacesMessage::rendered);
        return messages;
    }

    /** {@code 2 min ago}: the largest unit only. */
    public static String ago(Instant moment) {
        Duration age =
                Duration.between(moment, CDI.current().select(Clock.class).get().instant());
        if (age.compareTo(JUST_NOW) < 0) {
            return PageMessages.text("ago.now");
        }
        if (age.toHours() < 1) {
            return PageMessages.text("ago.minutes", Math.max(1, age.toMinutes()));
        }
        return age.toDays() < 1
                ? PageMessages.text("ago.hours", age.toHours())
                : PageMessages.text("ago.days", age.toDays());
    }

    /** {@code 12 ms}; nothing for what took no time because it was not done. */
    public static String milliseconds(Duration duration) {
        if (duration == null || duration.isZero()) {
            return "";
        }
        return duration.toMillis() < 1
                ? PageMessages.text("time.under")
                : PageMessages.text("time.ms", duration.toMillis());
    }

    /** Date and time in full, in UTC, for whoever needs it exactly. */
    public static String moment(Instant moment) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(moment.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    /** {@code Jean Exemple} becomes {@code JE}. */
    public static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!word.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
